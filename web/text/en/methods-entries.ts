// One entry a method, in words for people; the keys are the anchors that “How do we know?” links lead to.
import type { MethodId } from '#api/contract/methods.ts'
import type { MethodWords } from '../method-words.ts'
import { deciding } from './methods-deciding.ts'
import { people } from './methods-people.ts'
import { places } from './methods-places.ts'

export const methodEntries: Record<MethodId, MethodWords> = { ...people, ...places, ...deciding }
