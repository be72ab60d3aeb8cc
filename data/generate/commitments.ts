/** What was promised: twenty-four points of action plans; some kept and confirmed, some contested, some overdue. */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Commitment, CommitmentLinks, ProviderSort } from '#data/schema/commitment.ts'
import type { PriorityId } from '#data/schema/consultation.ts'
import { addMonths } from '#data/schema/period.ts'
import type { Country } from './country.ts'
import { chooser, pick, someDayOf } from './draws.ts'
import type { Chapter } from './lever.ts'
import { districtsWith, neverAsked } from './levers.ts'
import { organisations } from './place-names.ts'
import { DIALOGUE, YOUTH_CENTRE } from './story.ts'

type Promised = Omit<Commitment, 'commitmentId'> & Partial<CommitmentLinks>
/** Each answers what a consultation of its district asked for first; the council's complaints were first raised in a petition. */
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
    priority: 'refurbish-buildings',
    raisedBy: 'women',
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
    priority: 'lighting',
    raisedBy: 'women',
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
    priority: 'dialogue',
    raisedBy: 'everyone',
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
    priority: 'police-conduct',
    raisedOn: '2024-02-08',
  },
]
/** In turn, each with what it answers; nobody asked for open meetings. */
const promises: readonly (readonly [string, PriorityId | null])[] = [
  ['Repair the pumps of three villages', 'water'],
  ['Open the clinic two days a week', 'services'],
  ['Survey the disputed boundary', 'land'],
  ['Hire police officers from the minority', 'police-conduct'],
  ['Put lamps along the market road', 'lighting'],
  ['Answer complaints within thirty days', 'police-conduct'],
  ['Clear and lock the empty school', 'refurbish-buildings'],
  ['Pay for ten apprenticeships', 'jobs'],
  ['Set a fair rota for the well', 'water'],
  ['Hold the council meeting in public', null],
]
const sorts: Partial<Record<string, ProviderSort>> = {
  'Velmora Police Service': 'police',
  'District administration': 'authority',
  'Ministry of the Interior': 'authority',
  'Ministry of Land and Water': 'authority',
  'Council of Elders': 'community',
}
/** Months before the promise at which the rest were asked for, in turn; of every fourth nobody wrote it down. */
const monthsBefore = [2, 5, 1, null, 3, 8, 4, null] as const

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

export type PlantedCommitment = Commitment & CommitmentLinks
const unlinked: CommitmentLinks = {
  ownerSort: null,
  raisedOn: null,
  raisedBy: null,
  priority: null,
  grievance: null,
  siteId: null,
  interventionId: null,
}

export function promise(country: Country, story: readonly Chapter[], random: Random): PlantedCommitment[] {
  const silent = new Set([...neverAsked(story), ...districtsWith(story, 'no-intervention')])
  const open = country.districts.filter(({ pcode }) => !silent.has(pcode))
  const choose = chooser(open.map(({ people }) => Math.sqrt(people)))
  const rest = Array.from({ length: others }, (_, k): Promised => {
    const fate = fates[k % fates.length]!
    const settled = fate === 'kept' || fate === 'contested' || fate === 'unasked'
    const from = fate === 'on-the-way' ? '2025-11' : addMonths('2023-09', random.integerBelow(20))
    const due = addMonths(from, fate === 'on-the-way' ? 9 + random.integerBelow(5) : 4 + random.integerBelow(5))
    const [promise, priority] = promises[k % promises.length]!
    const before = monthsBefore[k % monthsBefore.length]!
    return {
      pcode: open[choose(random)]!.pcode,
      promise,
      priority,
      raisedOn: priority === null || before === null ? null : `${addMonths(from, -before)}-15`,
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
    .map((commitment, k) => ({
      commitmentId: `XV-A${String(k + 1).padStart(2, '0')}`,
      ...unlinked,
      ...commitment,
      ownerSort: sorts[commitment.owner] ?? 'organisation',
    }))
}
