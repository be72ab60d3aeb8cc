/** What was promised: twenty-four points of action plans; some kept and confirmed, some contested, some overdue. */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Commitment } from '#data/schema/commitment.ts'
import { addMonths } from '#data/schema/period.ts'
import type { Country } from './country.ts'
import { chooser, pick, someDayOf } from './draws.ts'
import type { Chapter } from './lever.ts'
import { districtsWith, neverAsked } from './levers.ts'
import { organisations } from './place-names.ts'
import { DIALOGUE, YOUTH_CENTRE } from './story.ts'

type Promised = Omit<Commitment, 'commitmentId'>
const planted: readonly Promised[] = [
  {
    pcode: YOUTH_CENTRE.pcode,
    promise: 'Turn the old cannery into a youth centre',
    owner: 'District administration',
    promisedOn: '2024-06-20',
    dueOn: '2025-02-28',
    state: 'done',
    doneOn: '2025-02-01',
    confirmed: true,
  },
  {
    pcode: YOUTH_CENTRE.pcode,
    promise: 'Light the road from the harbour to Cannery Row',
    owner: 'District administration',
    promisedOn: '2024-06-20',
    dueOn: '2025-06-30',
    state: 'done',
    doneOn: '2025-06-12',
    confirmed: false,
  },
  {
    pcode: DIALOGUE.pcode,
    promise: 'Meet farmers and herders every month',
    owner: 'Bridgebuilders Network',
    promisedOn: '2024-08-29',
    dueOn: '2024-12-31',
    state: 'done',
    doneOn: '2024-12-01',
    confirmed: true,
  },
  {
    pcode: 'XV-MAR',
    promise: 'Publish complaints against officers every quarter',
    owner: 'Velmora Police Service',
    promisedOn: '2024-05-16',
    dueOn: '2025-03-31',
    state: 'promised',
    doneOn: null,
    confirmed: null,
  },
]
const promises = [
  'Repair the pumps of three villages',
  'Open the clinic two days a week',
  'Survey the disputed boundary',
  'Hire police officers from the minority',
  'Put lamps along the market road',
  'Answer complaints within thirty days',
  'Clear and lock the empty school',
  'Pay for ten apprenticeships',
  'Set a fair rota for the well',
  'Hold the council meeting in public',
] as const
const others = 20
/** What became of the rest, in turn: kept, contested, late, on the way. */
const fates = [
  'kept',
  'late',
  'on-the-way',
  'contested',
  'unasked',
  'late',
  'kept',
  'on-the-way',
  'dropped',
  'late',
] as const

export function promise(country: Country, story: readonly Chapter[], random: Random): Commitment[] {
  const silent = new Set([...neverAsked(story), ...districtsWith(story, 'no-intervention')])
  const open = country.districts.filter(({ pcode }) => !silent.has(pcode))
  const choose = chooser(open.map(({ people }) => Math.sqrt(people)))
  const rest = Array.from({ length: others }, (_, k): Promised => {
    const fate = fates[k % fates.length]!
    const settled = fate === 'kept' || fate === 'contested' || fate === 'unasked'
    const from = fate === 'on-the-way' ? '2025-11' : addMonths('2023-09', random.integerBelow(20))
    const due = addMonths(from, fate === 'on-the-way' ? 9 + random.integerBelow(5) : 4 + random.integerBelow(5))
    return {
      pcode: open[choose(random)]!.pcode,
      promise: promises[k % promises.length]!,
      owner: pick(random, organisations),
      promisedOn: someDayOf(random, from),
      dueOn: someDayOf(random, due),
      state: settled
        ? 'done'
        : fate === 'dropped'
          ? 'dropped'
          : fate === 'late' && k % 2 === 0
            ? 'promised'
            : 'under-way',
      doneOn: settled ? someDayOf(random, addMonths(due, -1)) : null,
      confirmed: fate === 'kept' ? true : fate === 'contested' ? false : null,
    }
  })
  return [...planted, ...rest]
    .sort((a, b) => (a.promisedOn < b.promisedOn ? -1 : 1))
    .map((commitment, k) => ({ commitmentId: `XV-A${String(k + 1).padStart(2, '0')}`, ...commitment }))
}
