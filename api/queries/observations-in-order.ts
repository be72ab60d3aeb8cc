/** Observations one by one in the order in which they were made, for programs that read all of them page after page. */
import { rowsOf } from './ask.ts'

export const observationsInOrder = rowsOf('observations-in-order')
