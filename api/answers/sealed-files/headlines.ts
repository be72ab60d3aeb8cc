/** The headline figures of the country, to be told before and after a sealed file was taken in, and which of them moved. */

import type { Scope } from '#api/contract/filters.ts'
import type { RollUp } from '#api/contract/roll-up.ts'
import type { SealedMove } from '#api/contract/statements/sealed.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { commitments } from '#api/queries/commitments.ts'
import { incidentsTotal } from '#api/queries/incidents-total.ts'
import { observationsTotal } from '#api/queries/observations-total.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { rollUp } from '../roll-up/roll-up.ts'

export type Headlines = {
  incidents: number
  observations: number
  promises: number
  rates: RollUp
  shares: RollUp
}

/** What came in may be of any year. */
const ever = { fromDate: '0001-01-01', toDate: '9999-12-31' }

export async function headlines(mirror: Mirror, asked: Scope): Promise<Headlines> {
  const scope: Scope = { ...asked, pcodes: null, group: {}, level: 'district' }
  const params = { ...paramsOf(scope), ...ever }
  const [incidents, observations, promises, rates, shares] = await Promise.all([
    incidentsTotal(mirror, params),
    observationsTotal(mirror, { ...params, unplaced: false, observationKinds: null }),
    commitments(mirror, params),
    rollUp(mirror, { scope, of: 'incidents' }),
    rollUp(mirror, { scope, of: 'answers' }),
  ])
  return { incidents, observations, promises: promises.length, rates, shares }
}

export function moved(before: Headlines, after: Headlines): SealedMove[] {
  return [
    ...(['incidents', 'observations', 'promises'] as const).flatMap((what): SealedMove[] =>
      before[what] === after[what] ? [] : [{ code: 'moved-count', what, before: before[what], after: after[what] }],
    ),
    ...movedRate(before.rates.country.rate?.value ?? null, after.rates.country.rate?.value ?? null),
    ...movedShare(before.shares, after.shares),
    ...movedBehind(before.shares, after.shares),
    ...movedDisagreeing(before.rates, after.rates),
    ...movedDisagreeing(before.shares, after.shares),
  ]
}

const movedRate = (before: number | null, after: number | null): SealedMove[] =>
  before === after ? [] : [{ code: 'moved-rate', before, after }]

/** Two shares of one wave, before and after a few interviews came in, would tell what those few said. */
function movedShare({ country: then }: RollUp, { country: now, finding: { phrase } }: RollUp): SealedMove[] {
  const [before, after] = [then.share, now.share]
  if (before?.value === after?.value && before?.n === after?.n) return []
  const isSameWave = before?.waveId === after?.waveId
  const shown = (share: typeof before) => (share?.precision === 'hidden' ? null : (share?.value ?? null))
  return [{ code: 'moved-share', phrase, before: isSameWave ? null : shown(before), after: shown(after), isSameWave }]
}

function movedBehind({ country: then }: RollUp, { country: now }: RollUp): SealedMove[] {
  const [before, after] = [then.coverage.behind, now.coverage.behind]
  return before === after ? [] : [{ code: 'moved-behind', before, after, districts: now.coverage.districts }]
}

function movedDisagreeing({ of, finding: then }: RollUp, { finding: now }: RollUp): SealedMove[] {
  const [before, after] = [then, now].map(({ above, below }) => new Set([...above, ...below]))
  if (before === undefined || after === undefined) return []
  const joined = [...after].filter((name) => !before.has(name))
  const left = [...before].filter((name) => !after.has(name))
  return joined.length + left.length === 0 ? [] : [{ code: 'moved-disagreeing', of, joined, left }]
}
