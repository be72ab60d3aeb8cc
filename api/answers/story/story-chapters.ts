/** The chapters of a story in their order, each one finding; a missing link has one too, and is marked. */
import type { Wish } from '#api/contract/asked-and-got.ts'
import type { District } from '#api/contract/district.ts'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import type { SiteCluster } from '#api/contract/hotspots.ts'
import type { ToldStory } from '#api/contract/story.ts'
import { MONTHS_AROUND, type PlaceBefore } from './place-before.ts'

type Chapter = ToldStory['chapters'][number]
export type Links = {
  work: EvaluationRow
  place: PlaceBefore | null
  /** Held before it began. */
  meetings: District['consultations']
  wishes: readonly Wish[]
  promises: District['commitments']
  next: readonly SiteCluster[]
  unanswered: number
}

export const chaptersOf = (links: Links): Chapter[] => [
  placeOf(links),
  peopleOf(links),
  askedOf(links),
  doneOf(links),
  { id: 'changed', isKnown: links.work.verdict !== 'not-tested', finding: links.work.finding },
  confirmedOf(links),
  nextOf(links),
]

function placeOf({ work, place }: Links): Chapter {
  const districtName = work.districtName ?? work.pcode
  if (place === null) return { id: 'place', isKnown: false, finding: { code: 'story-no-place', districtName } }
  const { cluster, until, rank, clusters } = place
  return {
    id: 'place',
    isKnown: true,
    finding: {
      code: 'story-place',
      districtName: cluster.districtName ?? districtName,
      buildings: cluster.count,
      incidents: cluster.incidentsWithin250M,
      armed: cluster.armedWithin250M,
      months: MONTHS_AROUND,
      until,
      rank,
      clusters,
    },
  }
}

function peopleOf({ meetings }: Links): Chapter {
  if (meetings.length === 0) return { id: 'people', isKnown: false, finding: { code: 'story-no-people' } }
  const sum = (of: (meeting: (typeof meetings)[number]) => number): number =>
    meetings.reduce((total, meeting) => total + of(meeting), 0)
  return {
    id: 'people',
    isKnown: true,
    finding: {
      code: 'story-people',
      meetings: meetings.length,
      people: sum(({ people }) => people),
      women: sum(({ women }) => women),
      under25: sum(({ under25 }) => under25),
    },
  }
}

function askedOf({ wishes }: Links): Chapter {
  const [first, ...others] = wishes
  if (first === undefined) return { id: 'asked', isKnown: false, finding: { code: 'story-not-asked' } }
  const { raisedBy, label, firstOn } = first
  return {
    id: 'asked',
    isKnown: true,
    finding: { code: 'story-asked', raisedBy, priority: label, firstOn, others: others.length },
  }
}

const doneOf = ({ work: { name, kind, dimension, startsOn, budgetUsd } }: Links): Chapter => ({
  id: 'done',
  isKnown: true,
  finding: { code: 'story-done', name, kind, dimension, startsOn, budgetUsd },
})

function confirmedOf({ promises }: Links): Chapter {
  const done = promises.filter(({ state }) => state === 'done')
  const confirmed = done.filter((each) => each.confirmed === true).length
  const contested = done.filter((each) => each.confirmed === false).length
  if (confirmed + contested === 0)
    return { id: 'confirmed', isKnown: false, finding: { code: 'story-not-confirmed', done: done.length } }
  return {
    id: 'confirmed',
    isKnown: true,
    finding: { code: 'story-confirmed', done: done.length, confirmed, contested },
  }
}

const nextOf = ({ next, unanswered, promises }: Links): Chapter => ({
  id: 'next',
  isKnown: true,
  finding: {
    code: 'story-next',
    places: next.map(({ districtName, pcode, incidentsWithin250M }) => ({
      districtName: districtName ?? pcode ?? '',
      incidents: incidentsWithin250M,
    })),
    unanswered,
    contested: promises.filter(({ confirmed }) => confirmed === false).length,
  },
})
