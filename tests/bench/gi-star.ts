/** Hot spots of a whole cube at once: Gi* of 400 districts in each of 60 periods. */

import { createRandom } from '#api/analytics/numeric/random.ts'
import { detectHotspots } from '#api/analytics/spatial/gi-star.ts'
import { strewnDistricts } from './lisa.ts'
import { type Measurement, medianSecondsOf } from './reading.ts'

const districts = 400
const periods = 60

export const giStar: Measurement = {
  id: 'gi-star',
  run: async () => {
    const { values, neighbours } = strewnDistricts(districts, 2)
    const random = createRandom(3)
    const cube = Array.from({ length: periods }, () => values.map((value) => value + random.normal()))
    const seconds = medianSecondsOf(7, () => cube.map((slice) => detectHotspots(slice, neighbours)))
    return [
      {
        what: `Gi*, ${districts} districts × ${periods} periods`,
        value: seconds * 1000,
        unit: 'ms',
        goal: { atMost: 100 },
      },
    ]
  },
}
