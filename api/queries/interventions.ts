/** Interventions with their phase at the end of the period. */
import { interventionRow } from '#api/contract/interventions.ts'
import { question } from './ask.ts'

export const interventions = question('interventions', interventionRow)
