/**
 * What a digest tells, before it is put into words: how things stand, and what changed in between. Nothing in it is unknown to
 * people who are not signed in. Made in api/answers/digests, said in web/text.
 */
import type { Alert } from './alerts.ts'
import type { AlertWatch } from './statements/alerts.ts'
import type { ChangeFinding } from './statements/changes.ts'
import type { FlagHeadline } from './statements/flag.ts'
import type { RollUpFinding } from './statements/roll-up.ts'
import type { DistrictState } from './upstream.ts'

/** A district whose state is another than it was. */
export type Turn = { pcode: string; name: string; from: DistrictState; to: DistrictState }

/** A place that changed by more than chance. Shares without the number asked: two letters are not to be subtracted from each other. */
export type ChangeTold = { name: string; isUp: boolean } & (
  | { of: 'answers'; from: number; to: number; lo: number; hi: number }
  | { of: 'incidents'; from: number; to: number; ratio: number | null; lo: number; hi: number | null }
)
export type Comparison = {
  of: 'answers' | 'incidents'
  indicator: string
  base: { from: string; to: string }
  now: { from: string; to: string }
  finding: ChangeFinding
  rows: readonly ChangeTold[]
}

/** What one rule fired, newest first. */
export type FiredRule = {
  ruleName: string
  watch: AlertWatch
  alerts: readonly Pick<Alert, 'placeName' | 'finding' | 'address'>[]
}

/** `on`: the day it was due, or was kept where somebody said when. */
export type PromiseTold = { promise: string; owner: string; districtName: string | null; on: string | null }
export const importedThings = [
  'places',
  'population',
  'incidents',
  'counts',
  'forecasts',
  'answers',
  'interventions',
  'consultations',
  'commitments',
  /** Whatever else a file can hold. */
  'others',
] as const
export type Imported = { what: (typeof importedThings)[number]; source: string | null; imports: number; lastOn: string }

export type DigestNews = {
  /** Null for the whole country. */
  place: { pcode: string; name: string } | null
  /** The district is not known any more, as where boundaries changed: nothing can be told of it. */
  isGone: boolean
  since: string
  until: string
  headline: RollUpFinding | FlagHeadline | null
  states: Readonly<Record<DistrictState, number>>
  turns: readonly Turn[]
  alerts: readonly FiredRule[]
  comparisons: readonly Comparison[]
  promises: { overdue: number; newlyLate: readonly PromiseTold[]; kept: readonly PromiseTold[] }
  imports: readonly Imported[]
  /** Imports that came in before and were taken back since. */
  takenBack: number
}

export const isQuiet = ({ turns, alerts, comparisons, promises, imports, takenBack }: DigestNews): boolean =>
  turns.length + alerts.length + promises.newlyLate.length + promises.kept.length + imports.length + takenBack === 0 &&
  comparisons.every(({ rows }) => rows.length === 0)
