// What a sheet of the map says of where its figures come from: how much there is, from whom. Pure, for paper and for pictures.
import type { Catalogue, Holding } from '#api/contract/catalogue.ts'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import type { Basis } from '#web/layers/view.ts'
import { formatCount } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

const sum = (districts: Districts, of: (row: DistrictRow) => number | null): string =>
  formatCount(districts.rows.reduce((total, row) => total + (of(row) ?? 0), 0))

const counted: Record<Basis, (row: DistrictRow) => number | null> = {
  answers: (row) => row.perception.n,
  incidents: (row) => row.incidents,
  interventions: (row) => row.interventionsActive,
  sites: (row) => row.openSites,
}

/** Where the sources of each stand. Violence is told for the people living there. */
const held: Record<Basis, readonly Holding['of'][]> = {
  answers: ['answers'],
  incidents: ['incidents', 'population'],
  interventions: ['interventions'],
  sites: ['sites'],
}

/** The waves the shares on the sheet were asked in. */
const wavesOf = ({ rows }: Districts, catalogue: Catalogue | undefined): string => {
  const asked = new Set(rows.map((row) => row.perception.waveId))
  return (catalogue?.waves ?? []).flatMap(({ waveId, label }) => (asked.has(waveId) ? [label] : [])).join(', ')
}

export function sheetLines(
  districts: Districts,
  catalogue: Catalogue | undefined,
  restsOn: readonly Basis[],
  { map }: Text,
): string[] {
  const waves = restsOn.includes('answers') ? wavesOf(districts, catalogue) : ''
  const grounds = new Set<Holding['of']>(restsOn.length === 0 ? ['counts'] : restsOn.flatMap((basis) => held[basis]))
  const whose = new Set(
    (catalogue?.holdings ?? []).flatMap(({ of, source }) => (source !== null && grounds.has(of) ? [source] : [])),
  )
  return [
    ...restsOn.map((basis) => map.print.basis[basis](sum(districts, counted[basis]))),
    ...(waves === '' ? [] : [map.print.surveys(waves)]),
    ...(whose.size === 0 ? [] : [map.print.source([...whose].join(', '))]),
  ]
}
