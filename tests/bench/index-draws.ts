/** How sure the risk index is of its ranking: 64 districts, ten indicators in five pillars, 2,000 draws. */

import { createRandom } from '#api/analytics/numeric/random.ts'
import { indexUncertainty } from '#api/analytics/risk/index-uncertainty.ts'
import { type Measurement, medianSecondsOf } from './reading.ts'

const districts = 64
const indicators = 10
const draws = 2_000

export const indexDraws: Measurement = {
  id: 'index-draws',
  run: async () => {
    const random = createRandom(4)
    const middle = Array.from({ length: districts }, () =>
      Array.from({ length: indicators }, () => 100 * random.uniform()),
    )
    const weights = Array.from({ length: indicators }, () => 1 / indicators)
    const seconds = medianSecondsOf(5, () =>
      indexUncertainty(
        (own) => middle.map((row) => row.map((score) => Math.min(100, Math.max(0, score + 8 * own.normal())))),
        weights,
        createRandom(1),
        draws,
      ),
    )
    return [
      {
        what: `risk index uncertainty, ${districts} districts × ${draws.toLocaleString('en')} draws`,
        value: seconds,
        unit: 's',
        goal: { atMost: 1 },
      },
    ]
  },
}
