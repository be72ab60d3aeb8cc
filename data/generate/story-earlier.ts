/**
 * What is planted before the demonstration's own years: a long enough past to try the flag on. Two years of drought, in which
 * grievances came before violence in some places, without it in another, and violence came without them elsewhere.
 */
import type { Month } from '#data/schema/period.ts'
import type { Chapter } from './lever.ts'

export const EARLIER_FROM: Month = '2019-01'
export const EARLIER_TO: Month = '2022-12'
/** A smaller survey, once a year. */
export const earlierWaveDates = [
  ['2019-11-04', '2019-11-23'],
  ['2020-11-02', '2020-11-21'],
  ['2021-11-01', '2021-11-20'],
  ['2022-11-01', '2022-11-19'],
] as const

/** Where grievances rose in the drought: violence followed, or never came. */
export const DROUGHT = { turned: ['XV0603', 'XV0605', 'XV0608'], eased: ['XV0604'] } as const

export const earlierChapters: readonly Chapter[] = [
  {
    id: 'dry-years',
    finding:
      'In the drought of 2020 and 2021 serious grievances rose in four districts; in three of them violence followed within a year.',
    levers: [
      {
        lever: 'earlier-answers',
        pcodes: [...DROUGHT.turned, ...DROUGHT.eased],
        indicator: 'serious-grievance',
        shares: [0.24, 0.62, 0.5, 0.26],
      },
      { lever: 'violence', pcodes: DROUGHT.turned, times: 0.5, from: '2019-07', to: '2020-12' },
      { lever: 'violence', pcodes: DROUGHT.turned, times: 2.1, from: '2021-01', to: '2021-12' },
      { lever: 'violence', pcodes: DROUGHT.eased, times: 0.5, from: '2019-07', to: '2021-12' },
    ],
  },
  {
    id: 'gang-war',
    finding: 'In 2020 a gang war doubled violence in two districts where nobody had complained of much.',
    levers: [
      { lever: 'violence', pcodes: ['XV0302', 'XV0310'], times: 0.8, to: '2020-06' },
      { lever: 'violence', pcodes: ['XV0302', 'XV0310'], times: 2, from: '2020-07', to: '2021-03' },
    ],
  },
]
