/**
 * Everything the public API says of how many people answered one question in one wave, and how many were met, asked for as anybody
 * could: every group, level and list of places, as equations over the cells, ready for an attacker.
 */
import { groupings } from '#data/schema/perception.ts'
import type { Sum } from '#tests/support/linear-attack.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export const groups = [
  '',
  ...Object.entries(groupings).flatMap(([grouping, all]) => all.map((one) => `${grouping}:${one}`)),
]
export const cellOf = (place: string, group: string): string => `${place} ${group}`
/** The same people, whatever they were asked. */
export const metOf = (place: string, group: string): string => `met ${cellOf(place, group)}`

export type Published = {
  known: Map<string, number>
  sums: Sum[]
  /** Whoever answered was met. */
  atMost: [string, string][]
  withheld: number
  requests: number
}
/** `regions`: in how many of them lists of places are tried as well; `asOf`: as known then. */
type Asked = { indicator: string; month: string; regions: number; asOf?: string }
type Row = { pcode: string; regionPcode: string | null; perception: { n: number | null; status: string } }

export async function published(app: TestApp, { indicator, month, regions: tried, asOf }: Asked): Promise<Published> {
  const known = new Map<string, number>()
  const sums: Sum[] = []
  let requests = 0
  let withheld = 0
  const ask = async (path: string, query: Record<string, string>): Promise<any> => {
    requests++
    const answer = await app.get(
      `/api/${path}?${new URLSearchParams({ from: month, to: month, ...(asOf && { asOf }), ...(path !== 'participation' && { indicator }), ...query })}`,
      {
        as: 'anonymous',
      },
    )
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`)
    return answer.body
  }
  /** What two answers say of one cell must agree. */
  const agreeing = (cell: string, n: number): void => {
    const before = known.get(cell)
    if (before !== undefined && before !== n) throw new Error(`${cell}: ${before} and ${n}`)
    known.set(cell, n)
  }
  const told = (place: string, group: string, { n, status }: Row['perception']): void => {
    if (status === 'suppressed') withheld++
    // Where nobody was asked everybody knows that nobody was.
    if (n === null && (status === 'no_data' || status === 'stale')) known.set(cellOf(place, group), 0)
    if (n === null) return
    agreeing(cellOf(place, group), n)
  }
  const toldOfMet = (place: string, group: string, respondents: number | null): void => {
    if (respondents === null) withheld++
    else agreeing(metOf(place, group), respondents)
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
  for (const level of ['district', 'region', 'country']) {
    const { rows } = await ask('participation', { level })
    for (const { pcode, waveId, respondents, groups: met } of rows) {
      // Where nobody was asked everybody knows that nobody was met.
      if (waveId === null) for (const group of groups) agreeing(metOf(pcode, group), 0)
      if (waveId === null) continue
      toldOfMet(pcode, '', respondents)
      for (const { grouping, group, respondents: n } of met) toldOfMet(pcode, `${grouping}:${group}`, n)
    }
  }
  const { waves } = (await app.get(`/api/catalogue${asOf ? `?asOf=${asOf}` : ''}`, { as: 'anonymous' })).body
  for (const { endedOn, respondents } of waves) if (endedOn.startsWith(month)) toldOfMet(country, '', respondents)
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
  const places = [country, ...regions, ...districts]
  const within = new Map([
    [country, regions],
    ...regions.map((region) => [region, districts.filter((d) => regionOf.get(d) === region)] as const),
  ])
  for (const cell of [cellOf, metOf]) {
    for (const place of places)
      for (const [grouping, all] of Object.entries(groupings))
        sums.push({ total: cell(place, ''), parts: all.map((one) => cell(place, `${grouping}:${one}`)) })
    for (const group of groups)
      for (const [larger, parts] of within)
        sums.push({ total: cell(larger, group), parts: parts.map((place) => cell(place, group)) })
  }
  const atMost = places.flatMap((place) =>
    groups.map((group): [string, string] => [cellOf(place, group), metOf(place, group)]),
  )
  return { known, sums, atMost, withheld, requests }
}
