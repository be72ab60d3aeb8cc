/** Observations by district and by how far they were checked. */
import { observationCount } from '#api/contract/observation-counts.ts'
import { question } from './ask.ts'

export const observationCounts = question('observation-counts', observationCount)
