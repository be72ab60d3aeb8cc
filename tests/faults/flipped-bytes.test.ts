/** R12; `npm run test:long` flips five times as many. */
import { surviveFlips } from './flips.ts'

surviveFlips({ flips: 16, logFlips: 9 })
