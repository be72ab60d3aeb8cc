/** Observations one by one, newest first. Notes and positions: for those who may see them. */
import { observationRow } from '#api/contract/observations.ts'
import { question } from './ask.ts'

export const observations = question('observations', observationRow)
