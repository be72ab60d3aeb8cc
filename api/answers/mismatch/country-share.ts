/** The country's share of a question, which the districts are held against: in the last wave of the period, where it is told. */
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { atlas } from '#api/queries/atlas.ts'
import { compared } from './compared.ts'

export type CountryShare = (indicator: string) => number | null

export async function countryShare(mirror: Mirror, scope: Scope): Promise<CountryShare> {
  const { asOf } = scope
  const places = await atlas(mirror, asOf)
  const [country, another] = places.at('country')
  const pcode = another === undefined ? (country?.pcode ?? 'all') : 'all'
  const whole = { pcode, districts: places.at('district').map((place) => place.pcode) }
  const indicators = [...new Set([scope.indicator, ...Object.values(compared)])]
  const shares = await Promise.all(
    indicators.map(async (indicator) => {
      const { shown } = (await indicatorCells(mirror, { indicator, group: {}, asOf })).shareIn(whole, scope)
      return [indicator, shown.precision === 'hidden' ? null : shown.value] as const
    }),
  )
  const known = new Map(shares)
  return (indicator) => known.get(indicator) ?? null
}
