/** Observations one by one, newest first. Notes and positions: for those who may see them. */
import { observationRow } from '#api/contract/observations.ts'
import { outline } from '#data/schema/outline.ts'
import { question } from './ask.ts'
import { jsonOf } from './json-of.ts'

export const observations = question('observations', observationRow.extend({ outline: jsonOf(outline).nullable() }))
