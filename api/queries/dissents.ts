/** What was said against the others at consultations, latest first: for those who reach the place. */
import { dissent } from '#api/contract/district.ts'
import { question } from './ask.ts'

export const dissents = question('dissents', dissent)
