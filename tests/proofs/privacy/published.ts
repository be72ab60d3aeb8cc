/**
 * Everything the public API says of how many people answered one question in one wave, asked for as anybody could: every group, level and
 * list of places, as equations over the cells, ready for an attacker.
 */
import { groupings } from '#data/schema/perception.ts'
import type { Sum } from '#tests/support/linear-attack.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export const groups = [
  '',
  ...Object.entries(groupings).flatMap(([grouping, all]) => all.map((one) => `${grouping}:${one}`)),
]
export const cellOf = (place: string, group: string): string => `${place} ${group}`

export type Published = { known: Map<string, number>; sums: Sum[]; withheld: number; requests: number }
type Asked = { indicator: string; month: string; regions: number }
type Row = { pcode: string; regionPcode: string | null; perception: { n: number | null; status: string } }

export async function published(app: TestApp, { indicator, month, regions: tried }: Asked): Promise<Published> {
  const known = new Map<string, number>()
  const sums: Sum[] = []
  let requests = 0
  let withheld = 0
  const ask = async (path: string, query: Record<string, string>): Promise<any> => {
    requests++
    const answer = await app.get(
      `/api/${path}?${new URLSearchParams({ indicator, from: month, to: month, ...query })}`,
      {
        as: 'anonymous',
      },
    )
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`)
    return answer.body
  }
  /** What two answers say of one cell must agree. */
  const told = (place: string, group: string, { n, status }: Row['perception']): void => {
    if (status === 'suppressed') withheld++
    // Where nobody was asked everybody knows that nobody was.
    if (n === null && (status === 'no_data' || status === 'stale')) known.set(cellOf(place, group), 0)
    if (n === null) return
    const before = known.get(cellOf(place, group))
    if (before !== undefined && before !== n) throw new Error(`${place} ${group}: ${before} and ${n}`)
    known.set(cellOf(place, group), n)
  }
  const of = (group: string): Record<string, string> => (group === '' ? {} : { group })
  const regionOf = new Map<string, string>()
  let country = ''
  for (const group of groups) {
    for (const level of ['district', 'region', 'country']) {
      const { rows }: { rows: Row[] } = await ask('districts', { level, ...of(group) })
      for (const { pcode, regionPcode, perception } of rows) {
        told(pcode, group, perception)
        if (level === 'district' && regionPcode !== null) regionOf.set(pcode, regionPcode)
        if (level === 'country') country = pcode
      }
    }
    const { lines } = await ask('series', { by: 'place', ...of(group) })
    for (const { id, waves } of lines) for (const { estimate } of waves) told(id, group, estimate)
  }
  const districts = [...regionOf.keys()]
  const regions = [...new Set(regionOf.values())]
  for (const region of regions.slice(0, tried)) {
    const within = districts.filter((pcode) => regionOf.get(pcode) === region)
    const { lines } = await ask('series', { by: 'group', pcodes: region })
    for (const { id, waves } of lines) for (const { estimate } of waves) told(region, id, estimate)
    // The region without one district, for every group in which that one is withheld.
    for (const without of within) {
      const rest = within.filter((pcode) => pcode !== without)
      const { lines: byGroup } = await ask('series', { by: 'group', pcodes: rest.join() })
      for (const { id, waves } of byGroup) {
        const n = waves.at(-1)?.estimate.n
        if (n == null) continue
        const total = `${rest.join('+')} ${id}`
        known.set(total, n)
        sums.push({ total, parts: rest.map((pcode) => cellOf(pcode, id)) })
      }
    }
  }
  for (const place of [country, ...regions, ...districts]) {
    for (const [grouping, all] of Object.entries(groupings))
      sums.push({ total: cellOf(place, ''), parts: all.map((one) => cellOf(place, `${grouping}:${one}`)) })
  }
  for (const group of groups) {
    sums.push({ total: cellOf(country, group), parts: regions.map((region) => cellOf(region, group)) })
    for (const region of regions)
      sums.push({
        total: cellOf(region, group),
        parts: districts.filter((d) => regionOf.get(d) === region).map((d) => cellOf(d, group)),
      })
  }
  return { known, sums, withheld, requests }
}
