// One entry a method, in words for people; the keys are the anchors that “How do we know?” links lead to.
import type { MethodId } from '#api/contract/methods.ts'
import { deciding } from './methods-deciding.ts'
import { people } from './methods-people.ts'
import { places } from './methods-places.ts'

export type MethodWords = {
  title: string
  meaning: string
  /** What is decided by choice, not by a formula. */
  rules?: readonly string[]
  caveats: readonly string[]
}
export const methodEntries: Record<MethodId, MethodWords> = { ...people, ...places, ...deciding }
