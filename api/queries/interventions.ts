/** Interventions with their phase at the end of the period. */
import { interventionRow } from '#api/contract/interventions.ts'
import type { Params } from '#api/mirror/values.ts'
import { type Asked, question } from './ask.ts'
import { siteKinds } from './site-kinds.ts'

const ask = question('interventions', interventionRow)

export const interventions = (asked: Asked, params: Params) => ask(asked, { ...params, siteKinds })
