/**
 * The back-test counted a second time, straight from the incidents held: who was quiet, where violence began, and how well plain
 * guesses rank. Nothing of the product's arithmetic is used, only which kinds of incident are violent.
 */
import { violentKinds } from '#data/schema/incident.ts'
import type { EmptyInstance } from '#tests/support/empty-instance.ts'

type Counted = { cases: number; onsetCases: number; auc: { persistence: number | null } }
type Incident = { pcode: string | null; first: number; last: number; violent: boolean }

/** Origins and cases as by the rule: a quarter or a month apart, two quarters ahead, rates per district. */
export async function recount(instance: EmptyInstance, step: 'month' | 'quarter', horizon = 2): Promise<Counted> {
  const districts = (await instance.rows(`SELECT pcode FROM places_known(NULL) WHERE level = 'district'`)).map(
    ({ pcode }) => pcode as string,
  )
  const incidents: Incident[] = await instance.rows(`
    SELECT CASE WHEN geo_precision <= 3 THEN pcode END AS pcode,
      (year(date_start) * 12 + month(date_start) - 1)::INTEGER AS first,
      (year(date_end) * 12 + month(date_end) - 1)::INTEGER AS last,
      list_contains(['${violentKinds.join("','")}'], kind) AS violent
    FROM incident`)
  const begin = Math.min(...incidents.map(({ first }) => first))
  const end = Math.max(...incidents.map(({ last }) => last))
  const violent = incidents.filter((each) => each.violent && each.pcode !== null)
  const countIn = (from: number, to: number): Map<string, number> => {
    const counts = new Map(districts.map((pcode) => [pcode, 0]))
    for (const { pcode, first, last } of violent) {
      if (pcode !== null && first >= from && last <= to) counts.set(pcode, (counts.get(pcode) ?? 0) + 1)
    }
    return counts
  }

  const apart = step === 'quarter' ? 3 : 1
  const origins: number[] = []
  for (let at = end - 3 * horizon; at >= begin + 11 && origins.length < 40; at -= apart) origins.unshift(at)
  const cases: { onset: boolean; lastQuarter: number }[] = []
  for (const [nth, at] of origins.entries()) {
    const year = countIn(at - 11, at)
    const high = usual(year, countIn, { begin, at })
    const lastQuarter = countIn(at - 2, at)
    const quarters = Array.from({ length: horizon }, (_, q) => countIn(at + 3 * q + 1, at + 3 * q + 3))
    // Nothing is known at an origin before the first one's quarters are over.
    if (!origins.slice(0, nth).some((earlier) => earlier + 3 * horizon <= at)) continue
    for (const pcode of districts) {
      const before = year.get(pcode) ?? 0
      if (before > high) continue
      const mean = (4 * quarters.reduce((sum, counts) => sum + (counts.get(pcode) ?? 0), 0)) / horizon
      cases.push({ onset: mean > high && mean >= 1.5 * before, lastQuarter: lastQuarter.get(pcode) ?? 0 })
    }
  }
  const onsets = cases.filter(({ onset }) => onset)
  const quiet = cases.filter(({ onset }) => !onset)
  let won = 0
  for (const a of onsets) for (const b of quiet) won += Math.sign(a.lastQuarter - b.lastQuarter) / 2 + 0.5
  const pairs = onsets.length * quiet.length
  return {
    cases: cases.length,
    onsetCases: onsets.length,
    auc: { persistence: pairs === 0 ? null : won / pairs },
  }
}

/** The third quartile of the first two years' rates, of fewer months where there are not so many, else of the last year. */
function usual(
  year: ReadonlyMap<string, number>,
  countIn: (from: number, to: number) => Map<string, number>,
  { begin, at }: { begin: number; at: number },
): number {
  const months = Math.min(24, at - 11 - begin)
  const highIn = (counts: ReadonlyMap<string, number>, over: number): number => {
    const rates = [...counts.values()].map((n) => (12 * n) / over).sort((a, b) => a - b)
    const place = 0.75 * (rates.length - 1)
    const [below = 0, above = 0] = [rates[Math.floor(place)], rates[Math.ceil(place)]]
    const quartile = below + (above - below) * (place - Math.floor(place))
    return quartile > 0 ? quartile : rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  }
  const high = months < 1 ? highIn(year, 12) : highIn(countIn(begin, begin + months - 1), months)
  return high > 0 ? high : highIn(year, 12)
}
