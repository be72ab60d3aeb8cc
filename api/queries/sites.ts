/** Sites as they stood at the end of the period, each told as exactly as the asker may know it. For those who may see positions. */

import { type SiteRow, siteRow } from '#api/contract/sites.ts'
import type { Params } from '#api/mirror/values.ts'
import { openSiteStates } from '#data/schema/observation.ts'
import { type Asked, question } from './ask.ts'
import { siteKinds } from './site-kinds.ts'

const ask = question('sites', siteRow)

export const sites = (asked: Asked, params: Params) =>
  ask(asked, { review: null, ...params, siteKinds, openStates: openSiteStates })

/** A site whose point is where it is: only such may be measured from. */
export type PlacedSite = SiteRow & { lng: number; lat: number }

export const placedSites = async (asked: Asked, params: Params): Promise<PlacedSite[]> =>
  (await sites(asked, params)).filter((site): site is PlacedSite => site.positionPrecision === 'exact')
