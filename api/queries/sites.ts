/** Sites as they stood at the end of the period. Exact positions: for those who may see them. */

import { siteRow } from '#api/contract/sites.ts'
import type { Params } from '#api/mirror/values.ts'
import { openSiteStates } from '#data/schema/observation.ts'
import { type Asked, question } from './ask.ts'
import { siteKinds } from './site-kinds.ts'

const ask = question('sites', siteRow)

export const sites = (asked: Asked, params: Params) =>
  ask(asked, { review: null, ...params, siteKinds, openStates: openSiteStates })
