/**
 * What fired, newest first, as it is told today. A share of then is told only where it is that of now, to the digit: figures of two
 * moments would give away the few people who came between them.
 */
import { group as groupBy } from 'd3-array'
import type { Alert, AlertReading, Alerts, Delivery } from '#api/contract/alerts.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { alertRules } from '#api/queries/alert-rules.ts'
import { alertsFired, type FiredRow } from '#api/queries/alerts-fired.ts'
import { atlas } from '#api/queries/atlas.ts'
import { type DeliveryRow, deliveries } from '#api/queries/deliveries.ts'
import { isFictional } from '#api/queries/instance.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { areaOf } from '../districts/areas.ts'
import { addressOf } from './address.ts'
import { groupIdOf, groupsOf } from './groups.ts'
import { messageOf, mostAttempts, planned } from './planned-deliveries.ts'
import { cellsOf, published } from './share-readings.ts'
import { endingOf, findingOf, phraseOf, watchOf } from './statements.ts'

export const inbox = remembered(async (mirror: Mirror, _: null): Promise<Alerts> => {
  const [fired, tried, standing, { byPcode }, indicators] = await Promise.all([
    alertsFired(mirror),
    deliveries(mirror),
    alertRules(mirror),
    atlas(mirror, null),
    knownIndicators(mirror, null),
  ])
  const attempts = groupBy(tried, ({ subjectId }) => subjectId)
  const rows = await Promise.all(fired.map((row) => alertOf(mirror, row, attempts.get(messageOf(row.fired)) ?? [])))
  const groups = groupsOf(fired, {
    standing,
    watch: (rule) =>
      watchOf(
        rule,
        phraseOf(rule.condition, indicators),
        rule.place === null ? null : (byPcode.get(rule.place)?.name ?? rule.place),
      ),
  })
  return { seq: mirror.seq, fictional: await isFictional(mirror), total: rows.length, groups, rows }
})

export async function alertOf(
  mirror: Mirror,
  { fired, firedAt }: FiredRow,
  tried: readonly DeliveryRow[],
): Promise<Alert> {
  const [{ byPcode }, indicators] = await Promise.all([atlas(mirror, null), knownIndicators(mirror, null)])
  const { alertId, ruleId, rule, pcode } = fired
  const { condition } = rule
  const readings = await toldNow(mirror, fired)
  const placeName = byPcode.get(pcode)?.name ?? pcode
  const phrase = phraseOf(condition, indicators)
  return {
    alertId,
    groupId: groupIdOf(ruleId, rule),
    ruleId,
    ruleName: rule.name,
    condition,
    firedAt,
    pcode,
    placeName,
    readings,
    finding: findingOf(condition, placeName, phrase, readings),
    ending: endingOf(condition, readings),
    address: addressOf(fired),
    deliveries: planned(fired).map(({ deliveryId, channel }) =>
      stateOf(
        channel,
        tried.find((one) => one.deliveryId === deliveryId),
      ),
    ),
  }
}

async function toldNow(mirror: Mirror, { rule, pcode, readings }: FiredRow['fired']): Promise<AlertReading[]> {
  const { condition } = rule
  if (condition.measure !== 'share') return readings
  const places = await atlas(mirror, null)
  const place = places.byPcode.get(pcode)
  const cells = await cellsOf(mirror, condition, null)
  const area = place === undefined ? null : areaOf(places, place)
  return readings.map((then) => {
    const wave = area === null ? undefined : cells.wavesAt(area).find(({ waveId }) => waveId === then.waveId)
    const now = area === null || wave === undefined ? null : published(cells.share(area, wave).shown)
    if (now !== null && now.value === then.value && now.n === then.n) return then
    return { ...then, value: null, lo: null, hi: null, n: null, reason: now?.reason ?? 'stale' }
  })
}

function stateOf(channel: Delivery['channel'], tried: DeliveryRow | undefined): Delivery {
  if (tried === undefined) return { channel, state: 'waiting', attempts: 0, lastAt: null, fault: null }
  const { attempts, lastAt, arrived, fault } = tried
  const state = arrived ? 'sent' : attempts >= mostAttempts ? 'failed' : 'waiting'
  return { channel, state, attempts, lastAt, fault: arrived ? null : fault }
}
