/** R12 at length. */
import { surviveFlips } from '#tests/faults/flips.ts'

surviveFlips({ rows: 20_000, flips: 40, logFlips: 18 })
