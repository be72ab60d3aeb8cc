/** Sites and open sites, by district. */
import { z } from 'zod'
import type { Params } from '#api/mirror/values.ts'
import { openSiteStates } from '#data/schema/observation.ts'
import { type Asked, question } from './ask.ts'
import { siteKinds } from './site-kinds.ts'

const ask = question('open-sites', z.object({ pcode: z.string(), sites: z.int(), open: z.int() }))

export const openSites = (asked: Asked, params: Params) =>
  ask(asked, { review: null, ...params, siteKinds, openStates: openSiteStates })
