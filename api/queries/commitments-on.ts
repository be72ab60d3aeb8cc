/** Commitments as they stand on a day: overdue first, then by the day they are due. */
import { commitmentRow } from '#api/contract/commitments.ts'
import { question } from './ask.ts'

export const commitmentsOn = question('commitments-on', commitmentRow)
