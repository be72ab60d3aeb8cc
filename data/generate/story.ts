/**
 * The planted truth of Velmora: what a reader of the demo should be able to find, and how large each effect is.
 * This is the only place where it is written down; the generators pull the levers named here and know nothing else of it.
 */
import type { Month } from '#data/schema/period.ts'
import type { Chapter, Lever } from './lever.ts'
import { EARLIER_FROM, earlierChapters } from './story-earlier.ts'

export const FIRST_MONTH: Month = '2023-01'
export const LAST_MONTH: Month = '2026-06'
/** When each wave was in the field. */
export const waveDates = [
  ['2023-05-02', '2023-05-24'],
  ['2023-11-02', '2023-11-24'],
  ['2024-05-02', '2024-05-24'],
  ['2024-11-02', '2024-11-24'],
  ['2025-05-02', '2025-05-24'],
  ['2025-11-03', '2025-11-25'],
  ['2026-05-04', '2026-05-26'],
] as const

export const YOUTH_CENTRE = {
  pcode: 'XV0408',
  cluster: 'cannery-row',
  opens: '2025-02-01',
  comparison: 'ropeworks',
} as const
export const POLICE_POST = {
  pcode: 'XV-MAR',
  cluster: 'old-docks',
  opens: '2024-07-01',
  comparison: 'salt-stores',
} as const
export const DIALOGUE = { pcode: 'XV0109', starts: '2024-12-01' } as const
export const LIGHTING = { pcode: 'XV0503', starts: '2024-10-01' } as const
export const RISING = 'XV0306'
export const TURNED_VIOLENT = { pcode: 'XV0607', from: '2025-03' } as const
export const VIOLENT = 'XV0501'
export const NEVER_ASKED = 'XV0611'
export const NO_WOMAN_HEARD = 'XV0311'
export const DIVIDED_REGION = 'XV02'
const divided = ['XV0201', 'XV0202', 'XV0203', 'XV0204', 'XV0205', 'XV0206', 'XV0207']
export const FEAR_FEW_RECORDS = 'XV0602'
/** Where women and the displaced asked first for lighting, men for police, and a checkpoint came. */
export const LIGHTING_ASKED = { pcode: FEAR_FEW_RECORDS, asked: '2024-02-22', checkpoint: '2024-06-03' } as const
export const DISPLACED_HEARD = ['XV0407', 'XV0403'] as const
export const RECORDS_LITTLE_FEAR = 'XV0411'
export const SMALL_CHANGE = 'XV0102'
export const HOT = ['XV0305', 'XV0309', 'XV0402', 'XV0403', 'XV0404', 'XV0405', 'XV0406', 'XV0407'] as const
export const COLD = ['XV0101', 'XV0102', 'XV0103', 'XV0104', 'XV0105', 'XV0106', 'XV0107'] as const
const [landAndWater, ring] = [{ land: 10, water: 12 }, [0, 480]] as const
const steady = (cluster: string, perMonth: number): Lever => ({
  lever: 'near-cluster',
  cluster,
  ringM: ring,
  before: perMonth,
  after: perMonth,
  turns: EARLIER_FROM,
})

export const story: readonly Chapter[] = [
  ...earlierChapters,
  {
    id: 'youth-centre',
    finding:
      'After the cannery in Tamsel became a youth centre, armed crime within 500 m fell to about a quarter while it held steady around the ropeworks of Melisk; women feel safer after dark and trust in the police rose.',
    levers: [
      { lever: 'near-cluster', cluster: 'cannery-row', ringM: ring, before: 3, after: 0.8, turns: '2025-02' },
      steady('ropeworks', 2.8),
      {
        lever: 'answers',
        pcodes: ['XV0408'],
        indicator: 'safe-after-dark',
        sex: 'female',
        shares: [0.22, 0.21, 0.2, 0.22, 0.42, 0.52, 0.56],
      },
      {
        lever: 'answers',
        pcodes: ['XV0408'],
        indicator: 'safe-after-dark',
        sex: 'male',
        shares: [0.46, 0.46, 0.45, 0.46, 0.55, 0.6, 0.62],
      },
      {
        lever: 'answers',
        pcodes: ['XV0408'],
        indicator: 'trust-police',
        shares: [0.24, 0.24, 0.23, 0.25, 0.38, 0.46, 0.5],
      },
      { lever: 'answers', pcodes: ['XV0408'], indicator: 'reported-if-victim', shares: 0.3 },
      { lever: 'sampling-points', pcodes: ['XV0408'], points: 20 },
    ],
  },
  {
    id: 'police-post',
    finding:
      'The police post at the old docks of Marisport moved armed crime from its own street (0-500 m) to the next (500-1500 m); together nothing changed.',
    levers: [
      { lever: 'near-cluster', cluster: 'old-docks', ringM: ring, before: 2.7, after: 0.7, turns: '2024-07' },
      { lever: 'near-cluster', cluster: 'old-docks', ringM: [560, 1400], before: 1.2, after: 3.6, turns: '2024-07' },
      steady('salt-stores', 2.4),
    ],
  },
  {
    id: 'other-clusters',
    finding: 'Around three other clusters of abandoned buildings there is more armed crime than in comparable streets.',
    levers: [steady('mill-lane', 1.6), steady('barracks', 0.9), steady('hotel-strip', 0.9)],
  },
  {
    id: 'rising',
    finding:
      'In Tolmey serious grievances over land and water rose from a quarter to nearly three quarters of people, with almost no violence and nobody working there: upstream.',
    levers: [
      { lever: 'violence', pcodes: [RISING], times: 0.14 },
      {
        lever: 'answers',
        pcodes: [RISING],
        indicator: 'serious-grievance',
        shares: [0.25, 0.26, 0.28, 0.33, 0.39, 0.46, 0.74],
      },
      { lever: 'grievances', pcodes: [RISING], weights: landAndWater },
      { lever: 'sampling-points', pcodes: [RISING], points: 20 },
      { lever: 'no-intervention', pcodes: [RISING] },
    ],
  },
  {
    id: 'sister-turned-violent',
    finding:
      'Ennerly had the same grievances a year and a half earlier, nobody acted, and in spring 2025 it turned violent.',
    levers: [
      { lever: 'violence', pcodes: ['XV0607'], times: 0.3, to: '2025-02' },
      { lever: 'violence', pcodes: ['XV0607'], times: 2, from: '2025-03', to: '2025-05' },
      { lever: 'violence', pcodes: ['XV0607'], times: 2.8, from: '2025-06' },
      {
        lever: 'answers',
        pcodes: ['XV0607'],
        indicator: 'serious-grievance',
        shares: [0.28, 0.42, 0.56, 0.64, 0.66, 0.66, 0.65],
      },
      { lever: 'grievances', pcodes: ['XV0607'], weights: landAndWater },
      { lever: 'sampling-points', pcodes: ['XV0607'], points: 20 },
      { lever: 'no-intervention', pcodes: ['XV0607'] },
    ],
  },
  {
    id: 'sister-eased',
    finding:
      'Quenby had them too; a dialogue forum began in December 2024, grievances fell back, and violence never came.',
    levers: [
      { lever: 'violence', pcodes: ['XV0109'], times: 0.35 },
      {
        lever: 'answers',
        pcodes: ['XV0109'],
        indicator: 'serious-grievance',
        shares: [0.26, 0.38, 0.54, 0.64, 0.48, 0.3, 0.22],
      },
      { lever: 'grievances', pcodes: ['XV0109'], weights: landAndWater },
      { lever: 'sampling-points', pcodes: ['XV0109'], points: 20 },
    ],
  },
  {
    id: 'violent',
    finding: 'Highsarn is violent and has serious grievances: respond, with unresolved grievances, and not upstream.',
    levers: [
      { lever: 'violence', pcodes: [VIOLENT], times: 2.5 },
      { lever: 'answers', pcodes: [VIOLENT], indicator: 'serious-grievance', shares: 0.58 },
      { lever: 'sampling-points', pcodes: [VIOLENT], points: 20 },
    ],
  },
  {
    id: 'never-asked',
    finding: 'Nobody in Lastrel was ever asked: no survey, no consultation. Unknown, never green.',
    levers: [{ lever: 'sampling-points', pcodes: [NEVER_ASKED], points: 0 }],
  },
  {
    id: 'no-woman-heard',
    finding: 'In Royne only men were heard, in every wave and every consultation.',
    levers: [{ lever: 'only-men-heard', pcodes: [NO_WOMAN_HEARD] }],
  },
  {
    id: 'divided-region',
    finding:
      'In Ishmere the minority feels far less safe than the majority, by day and after dark, and trusts the police less.',
    levers: [
      { lever: 'makeup', pcodes: divided, minority: 0.27 },
      { lever: 'answers', pcodes: divided, indicator: 'safe-after-dark', minority: 'minority', shares: 0.24 },
      { lever: 'answers', pcodes: divided, indicator: 'safe-after-dark', minority: 'majority', shares: 0.62 },
      { lever: 'answers', pcodes: divided, indicator: 'safe-by-day', minority: 'minority', shares: 0.52 },
      { lever: 'answers', pcodes: divided, indicator: 'safe-by-day', minority: 'majority', shares: 0.88 },
      { lever: 'answers', pcodes: divided, indicator: 'trust-police', minority: 'minority', shares: 0.22 },
    ],
  },
  {
    id: 'fear-few-records',
    finding: 'In Seventh Well most people are afraid after dark, few victims report, and few incidents are on record.',
    levers: [
      { lever: 'violence', pcodes: [FEAR_FEW_RECORDS], times: 0.25 },
      { lever: 'sampling-points', pcodes: [FEAR_FEW_RECORDS], points: 20 },
      { lever: 'answers', pcodes: [FEAR_FEW_RECORDS], indicator: 'safe-after-dark', shares: 0.19 },
      { lever: 'answers', pcodes: [FEAR_FEW_RECORDS], indicator: 'safe-by-day', shares: 0.45 },
      { lever: 'answers', pcodes: [FEAR_FEW_RECORDS], indicator: 'reported-if-victim', shares: 0.1 },
      { lever: 'answers', pcodes: [FEAR_FEW_RECORDS], indicator: 'trust-police', shares: 0.2 },
    ],
  },
  {
    id: 'records-little-fear',
    finding: 'In Hestermere victims report, so there are many records, and people feel safe.',
    levers: [
      { lever: 'violence', pcodes: [RECORDS_LITTLE_FEAR], times: 2.3 },
      { lever: 'mostly-theft', pcodes: [RECORDS_LITTLE_FEAR] },
      { lever: 'sampling-points', pcodes: [RECORDS_LITTLE_FEAR], points: 20 },
      { lever: 'answers', pcodes: [RECORDS_LITTLE_FEAR], indicator: 'safe-after-dark', shares: 0.8 },
      { lever: 'answers', pcodes: [RECORDS_LITTLE_FEAR], indicator: 'safe-by-day', shares: 0.94 },
      { lever: 'answers', pcodes: [RECORDS_LITTLE_FEAR], indicator: 'reported-if-victim', shares: 0.78 },
      { lever: 'answers', pcodes: [RECORDS_LITTLE_FEAR], indicator: 'trust-police', shares: 0.66 },
    ],
  },
  {
    id: 'trust-both-ways',
    finding:
      'In Seventh Well the police believe that people would work with them, and people do not trust them; in Ennerly, which turned violent, it is the police who trust less; in Hestermere both trust.',
    levers: [
      { lever: 'officers', pcodes: [FEAR_FEW_RECORDS], stations: 4, trust: 0.84 },
      { lever: 'officers', pcodes: [TURNED_VIOLENT.pcode], stations: 4, trust: 0.1 },
      { lever: 'officers', pcodes: [RECORDS_LITTLE_FEAR], stations: 4, trust: 0.72 },
      { lever: 'officers', pcodes: [YOUTH_CENTRE.pcode, VIOLENT], stations: 4, trust: 0.45 },
    ],
  },
  {
    id: 'hot-and-cold',
    finding: 'The uplands around Redfall are a hot spot for their size; the north of Arvenor is a cold one.',
    levers: [
      { lever: 'violence', pcodes: HOT, times: 2.4 },
      { lever: 'violence', pcodes: COLD, times: 0.18 },
      { lever: 'felt-danger', pcodes: HOT, degree: 1 },
      { lever: 'felt-danger', pcodes: COLD, degree: -0.5 },
      { lever: 'makeup', pcodes: HOT, displaced: 0.11 },
      { lever: 'makeup', pcodes: COLD, displaced: 0.02 },
    ],
  },
  {
    id: 'cannot-tell',
    finding:
      'Street lighting in Delmarra cut incidents by five in a hundred and trust in Vantry rose by two points in the last wave: too little to tell.',
    levers: [
      { lever: 'violence', pcodes: [LIGHTING.pcode], times: 0.95, from: '2024-10' },
      {
        lever: 'answers',
        pcodes: [SMALL_CHANGE],
        indicator: 'trust-police',
        shares: [0.42, 0.42, 0.42, 0.42, 0.42, 0.42, 0.44],
      },
    ],
  },
]
