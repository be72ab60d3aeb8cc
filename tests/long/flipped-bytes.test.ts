/** R12 at length. */
import { surviveFlips } from '#tests/faults/flips.ts'

surviveFlips({ flips: 80, logFlips: 45 })
