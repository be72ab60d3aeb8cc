/**
 * What phones sent in the last days, one entry a report, and what reviewers decided since: two that tell of one lamp, a pump that two
 * people saw, one refused, one contested, some that wait. Of what files brought in the last two years most is verified by now.
 */
import { createHash } from 'node:crypto'
import type { Draft } from '#api/record/entries.ts'
import type { Observation } from '#data/schema/observation.ts'
import type { ReviewDecision } from '#data/schema/review.ts'
import { addDays, moved } from './draws.ts'
import type { ObservationRow } from './observations.ts'

export type DatedEntry = { at: string; draft: Draft }

const REVIEWER = 'steward-north'
const IMPORTS_REVIEWED_SINCE = '2024-07-01'
/** After the last quarter came in. */
const IMPORTS_REVIEWED_ON = '2026-07-10'
const EVERY_THIRD_WAITS = 3
const ONE_IN_CONTESTED = 40

type Told = Pick<Observation, 'kind' | 'note'> & {
  /** Which of the last places officers wrote from, and how many metres from it. */
  place: number
  east?: number
  day: string
  hour: number
  officer: number
  over?: Partial<Observation>
}
const told = {
  lamp: {
    kind: 'unlit-street',
    note: 'The lamp at the school gate is dark since Sunday.',
    place: 1,
    day: '2026-06-24',
    hour: 17,
    officer: 3,
  },
  lampAgain: {
    kind: 'unlit-street',
    note: 'No light in front of the school. Girls go the long way round.',
    place: 1,
    east: 24,
    day: '2026-06-25',
    hour: 4,
    officer: 11,
  },
  pump: {
    kind: 'broken-service',
    note: 'Pump dry. People buy water from a lorry.',
    place: 2,
    day: '2026-06-25',
    hour: 6,
    officer: 7,
  },
  pumpToo: {
    kind: 'broken-service',
    note: 'The lorry came, the pump gives nothing.',
    place: 2,
    east: 31,
    day: '2026-06-26',
    hour: 9,
    officer: 14,
  },
  quarrel: {
    kind: 'tension-in-community',
    note: 'Two families will not share the well any more.',
    place: 3,
    day: '2026-06-26',
    hour: 11,
    officer: 5,
  },
  barrier: {
    kind: 'checkpoint',
    note: 'A new barrier on the road, nobody in uniform.',
    place: 4,
    day: '2026-06-26',
    hour: 13,
    officer: 9,
  },
  rumour: {
    kind: 'armed-group-seen',
    note: 'Somebody told me of armed men. I saw nobody.',
    place: 5,
    day: '2026-06-27',
    hour: 7,
    officer: 2,
  },
  bridge: {
    kind: 'other',
    note: 'The footbridge is gone after the rain.',
    place: 6,
    day: '2026-06-27',
    hour: 15,
    officer: 16,
  },
  bridgeToo: {
    kind: 'other',
    note: 'Bridge washed away, children cannot get to school.',
    place: 6,
    east: 38,
    day: '2026-06-28',
    hour: 5,
    officer: 20,
  },
  square: {
    kind: 'good-practice',
    note: 'Young people keep the square lit and stay until ten.',
    place: 7,
    day: '2026-06-28',
    hour: 18,
    officer: 12,
  },
  clinic: {
    kind: 'broken-service',
    note: 'The clinic has no nurse this week.',
    place: 8,
    day: '2026-06-29',
    hour: 8,
    officer: 4,
    over: { position: null, accuracyM: null, positionSource: 'typed' },
  },
  early: {
    kind: 'unlit-street',
    note: 'Market street dark.',
    place: 9,
    day: '2026-06-29',
    hour: 10,
    officer: 8,
    over: { observedAt: '2026-06-30T21:40:00.000Z' },
  },
} as const satisfies Record<string, Told>
type Name = keyof typeof told
const names = Object.keys(told) as Name[]

const decided: [of: Name, on: string, ReviewDecision][] = [
  [
    'lamp',
    '2026-06-25',
    { ...nothing(), state: 'verified', sources: [{ named: 'The headmistress’s office, by telephone' }] },
  ],
  ['lampAgain', '2026-06-26', { ...nothing(), state: 'merged', mergedInto: idOf('lamp') }],
  ['pump', '2026-06-27', { ...nothing(), state: 'verified', sources: [{ uuid: idOf('pumpToo') }] }],
  [
    'barrier',
    '2026-06-28',
    { ...nothing(), state: 'contested', reason: 'The district office says road workers put it up.' },
  ],
  [
    'rumour',
    '2026-06-28',
    {
      ...nothing(),
      state: 'rejected',
      reason: 'Nobody saw it. Please report again when you or somebody you know has.',
    },
  ],
]

/** `seen`: what files brought, in any order. */
export function fieldReports(seen: readonly ObservationRow[]): DatedEntry[] {
  const placed = seen
    .filter(({ lng, siteId, observedAt }) => lng !== null && siteId === null && observedAt < '2026-06-20')
    .sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1))
  return [
    ...names.flatMap((name) => sent(name, placed[told[name].place])),
    ...decided.map(([name, on, decision], at) => reviewed(idOf(name), `${on}T09:${10 + at}:00.000Z`, decision)),
    ...seen.filter(({ observedAt }) => observedAt >= IMPORTS_REVIEWED_SINCE).flatMap(reviewedSince),
  ]
}

function sent(name: Name, from: ObservationRow | undefined): DatedEntry[] {
  if (from === undefined || from.lng === null || from.lat === null) return []
  const report: Told = told[name]
  const { kind, note, east = 0, day, hour, officer, over = {} } = report
  const [lng, lat] = moved(from.lng, from.lat, east, 0)
  const clock = `${String(hour).padStart(2, '0')}:20:00.000Z`
  const observation: Observation = {
    ...{
      kind,
      note,
      observedAt: `${day}T${clock}`,
      position: { lng, lat },
      accuracyM: 6 + officer,
      positionSource: 'gps',
    },
    ...{ placeText: from.placeText, siteId: null, siteState: null, grievance: null },
    ...over,
  }
  if (observation.position === null) observation.placeText = 'By the clinic'
  const uuid = idOf(name)
  const body = {
    uuid,
    observation,
    pcode: from.pcode,
    withinPcode: null,
    photo: null,
    contentSha256: hashOf(observation),
  }
  const actor = `officer-${String(officer).padStart(2, '0')}`
  return [
    {
      at: `${day}T${clock.replace(':20:', ':50:')}`,
      draft: { kind: 'observation.submitted', subject: uuid, actor, body },
    },
  ]
}

function reviewedSince({ uuid }: ObservationRow, at: number): DatedEntry[] {
  if (at % EVERY_THIRD_WAITS === 0) return []
  const when = `${addDays(IMPORTS_REVIEWED_ON, at % 7)}T10:00:00.000Z`
  return [
    reviewed(
      uuid,
      when,
      at % ONE_IN_CONTESTED === 1
        ? { ...nothing(), state: 'contested', reason: 'The village council tells it otherwise.' }
        : { ...nothing(), state: 'verified', reason: 'The district office went to look.' },
    ),
  ]
}

function reviewed(uuid: string, at: string, decision: ReviewDecision): DatedEntry {
  const reviewId = uuidOf(`review of ${uuid}`)
  const body = { reviewId, uuid, ...decision, contentSha256: hashOf({ uuid, ...decision }) }
  return { at, draft: { kind: 'observation.reviewed', subject: uuid, actor: REVIEWER, body } }
}

function nothing(): Omit<ReviewDecision, 'state'> {
  return { reason: '', sources: [], mergedInto: null }
}
function idOf(name: Name): string {
  return uuidOf(`report ${name}`)
}
const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
