/**
 * What changed by more than chance and was not told before: of answers once there is a wave nobody was told of, place by place; of
 * incidents a place whose change could not be told from chance last time, or went the other way.
 */
import type { ChangeRow, Changes } from '#api/contract/changes.ts'
import type { ChangeTold, Comparison } from '#api/contract/digest-news.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sampleFrame } from '#api/perception/sample-frame.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { scopeOf, usualIndicator } from '#api/queries/scope.ts'
import { flagIndicator, twoWayTrust } from '#data/schema/indicators.ts'
import { changes } from '../changes/changes.ts'
import { comparedPeriods } from '../changes/periods.ts'

type Between = { since: string; until: string | null; district: string | null }
type Asked = { of: 'answers' | 'incidents'; indicator?: string }

export async function comparisonsOf(mirror: Mirror, between: Between): Promise<Comparison[]> {
  const { until } = between
  const [held, { waves }, span, usual] = await Promise.all([
    heldIndicators(mirror, until),
    sampleFrame(mirror, until),
    incidentSpan(mirror, until),
    usualIndicator(mirror, until),
  ])
  const asked = new Set(held.map(({ indicator }) => indicator))
  const told = [...new Set([usual ?? '', flagIndicator, twoWayTrust.people])].filter((id) => asked.has(id))
  const wanted: Asked[] = [
    ...(waves.length > 1 ? told.map((indicator) => ({ of: 'answers' as const, indicator })) : []),
    ...(span === null ? [] : [{ of: 'incidents' as const }]),
  ]
  const found: Comparison[] = []
  for (const each of wanted) found.push(...(await comparisonOf(mirror, between, each)))
  return found
}

async function comparisonOf(
  mirror: Mirror,
  { since, until, district }: Between,
  { of, indicator }: Asked,
): Promise<Comparison[]> {
  const inPlace = district === null ? {} : { pcodes: [district] }
  const asOf = until === null ? {} : { asOf: until }
  const compared = await comparedPeriods(mirror, await scopeOf(mirror, { ...inPlace, indicator, ...asOf }), { of })
  const before = await comparedPeriods(mirror, await scopeOf(mirror, { asOf: since }), { of })
  const isSame = compared.now.to === before.now.to && compared.base.to === before.base.to
  if (of === 'answers' && isSame) return []
  const now: Changes = figuresFor('anonymous', await changes(mirror, compared))
  const then = of === 'answers' ? null : await changes(mirror, before)
  const verdicts = new Map(then?.rows.map(({ pcode, verdict }) => [pcode, verdict]))
  const rows = now.rows.filter(({ pcode, verdict }) => verdicts.get(pcode) !== verdict).flatMap(toldOf)
  if (of === 'incidents' && rows.length === 0) return []
  const { base, from, to, finding } = now
  return [{ of, indicator: now.indicator, base, now: { from, to }, finding, rows }]
}

function toldOf({ name, verdict, answers, incidents }: ChangeRow): ChangeTold[] {
  if (verdict !== 'up' && verdict !== 'down') return []
  const isUp = verdict === 'up'
  if (answers !== null) {
    const { base, now, change } = answers
    if (base.value === null || now.value === null) return []
    if (change.lo === null || change.hi === null) return []
    return [{ of: 'answers', name, isUp, from: base.value, to: now.value, lo: change.lo, hi: change.hi }]
  }
  if (incidents === null || incidents.change === null) return []
  const [from, to] = [incidents.base.incidents, incidents.now.incidents]
  if (from === null || to === null) return []
  const { ratio, lo, hi } = incidents.change
  return [{ of: 'incidents', name, isUp, from, to, ratio, lo, hi }]
}
