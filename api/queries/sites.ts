/** Sites as they stood at the end of the period. Exact positions: for those who may see them. */

import { siteRow } from '#api/contract/sites.ts'
import type { Params } from '#api/mirror/values.ts'
import { observationKinds, openSiteStates } from '#data/schema/observation.ts'
import { type Asked, question } from './ask.ts'

const ask = question('sites', siteRow)
const siteKinds = observationKinds.filter((kind) => kind.site).map((kind) => kind.id)

export const sites = (asked: Asked, params: Params) => ask(asked, { ...params, siteKinds, openStates: openSiteStates })
