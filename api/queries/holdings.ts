/** What this instance holds: whether a view has anything to show, and when each source speaks, follow from it. */
import { holding } from '#api/contract/catalogue.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { question } from './ask.ts'
import { siteKinds } from './site-kinds.ts'

const ask = question('holdings', holding)

export const holdings = (mirror: Mirror, asOf: string | null) => ask(mirror, { asOf, siteKinds })
