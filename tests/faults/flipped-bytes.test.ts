/** R12, in short; `npm run test:long` flips more bytes of a larger mirror. */
import { surviveFlips } from './flips.ts'

surviveFlips({ rows: 6_000, flips: 9, logFlips: 6 })
