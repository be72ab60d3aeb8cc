// Which statistic of a hotspot: a district with its neighbours, or against them.
import { hotspotStatistics } from '#api/contract/hotspots.ts'
import { defineChoice } from '#web/layers/choice.ts'

export const statistic = defineChoice({
  id: 'statistic',
  options: hotspotStatistics,
  words: ({ spots }) => ({ label: spots.choose, options: spots.statistics, isCompact: true }),
})
