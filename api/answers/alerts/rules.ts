/** The rules that stand, and how each stands now. Addresses are for those who may change them. */
import type { AlertRules } from '#api/contract/alerts.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { alertRules, type StandingRule } from '#api/queries/alert-rules.ts'
import { atlas } from '#api/queries/atlas.ts'
import { isFictional } from '#api/queries/instance.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { judge, standingOf } from './judge.ts'
import { watchedPlaces } from './readings.ts'
import { doubtsOf, phraseOf, watchOf } from './statements.ts'

type Asking = { today: string; channels: AlertRules['channels']; withAddresses: boolean }

export async function rulesNow(mirror: Mirror, { today, channels, withAddresses }: Asking): Promise<AlertRules> {
  const [standing, { byPcode }, indicators] = await Promise.all([
    alertRules(mirror),
    atlas(mirror, null),
    knownIndicators(mirror, null),
  ])
  const rowOf = async ({ ruleId, rule, setAt }: StandingRule): Promise<AlertRules['rows'][number]> => {
    const { condition, place, periods } = rule
    const places = await watchedPlaces(mirror, { condition, place, today, asOf: null })
    const holds = places.filter(
      ({ readings }) =>
        standingOf(
          readings.map((reading) => judge(reading, condition)),
          periods,
        ).holds,
    )
    const placeName = place === null ? null : (byPcode.get(place)?.name ?? place)
    return {
      ruleId,
      rule: withAddresses ? rule : { ...rule, emails: [], webhook: null },
      placeName,
      setAt,
      finding: watchOf(rule, phraseOf(condition, indicators), placeName),
      standing: { holds: holds.length, districts: places.length, untold: doubtsOf(places) },
    }
  }
  const rows = await Promise.all(standing.map(rowOf))
  return { seq: mirror.seq, fictional: await isFictional(mirror), channels, rows }
}
