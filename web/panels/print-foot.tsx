// The foot of a printed sheet: view, source, period, n, licence, version and the address to come back to.
import { useRouterState } from '@tanstack/react-router'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import type { Basis } from '#web/layers/view.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'

type Props = {
  districts: Districts | undefined
  catalogue: Catalogue | undefined
  /** The view on the sheet, and what its figures rest on. */
  title: string
  restsOn: readonly Basis[]
}
const sum = (districts: Districts, of: (row: DistrictRow) => number | null): string =>
  formatCount(districts.rows.reduce((total, row) => total + (of(row) ?? 0), 0))

const counted: Record<Basis, (row: DistrictRow) => number | null> = {
  answers: (row) => row.perception.n,
  incidents: (row) => row.incidents,
  interventions: (row) => row.interventionsActive,
  sites: (row) => row.openSites,
}

/** The waves the shares on the sheet were asked in. */
const wavesOf = ({ rows }: Districts, catalogue: Catalogue | undefined): string => {
  const asked = new Set(rows.map((row) => row.perception.waveId))
  return (catalogue?.waves ?? []).flatMap(({ waveId, label }) => (asked.has(waveId) ? [label] : [])).join(', ')
}

export function PrintFoot({ districts, catalogue, title, restsOn }: Props) {
  const { map, frame } = useText()
  // Printed when the address changes, so that the sheet leads back to what it shows.
  useRouterState({ select: (s) => s.location.href })
  if (districts === undefined) return null
  const waves = restsOn.includes('answers') ? wavesOf(districts, catalogue) : ''
  const restsOnAnswersAlone = restsOn.length > 0 && restsOn.every((basis) => basis === 'answers')
  return (
    <footer className="only-printed">
      {districts.fictional ? <p>{frame.fictional}</p> : null}
      <p>{title}</p>
      <p>{map.print.period(formatMonth(districts.from), formatMonth(districts.to))}</p>
      {restsOn.map((basis) => (
        <p key={basis}>{map.print.basis[basis](sum(districts, counted[basis]))}</p>
      ))}
      {waves === '' ? null : <p>{map.print.surveys(waves)}</p>}
      {restsOnAnswersAlone ? null : <p>{map.print.source((catalogue?.sources ?? []).map((s) => s.id).join(', '))}</p>}
      <p>{map.print.version(String(districts.seq))}</p>
      <p>{map.print.licence}</p>
      <p>{map.legend.boundaries}</p>
      <p>
        {map.print.link} {document.URL}
      </p>
    </footer>
  )
}
