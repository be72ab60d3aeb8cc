/** What became of reports, told to who sent them. */
import { observationFate } from '#api/contract/observation-fates.ts'
import { question } from './ask.ts'

export const observationFates = question('observation-fates', observationFate)
