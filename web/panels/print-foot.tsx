// The foot of a printed sheet: source, period, n, licence, version and the address to come back to.
import { useRouterState } from '@tanstack/react-router'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'

export function PrintFoot({
  districts,
  catalogue,
}: {
  districts: Districts | undefined
  catalogue: Catalogue | undefined
}) {
  const { map, frame } = useText()
  // Printed when the address changes, so that the sheet leads back to what it shows.
  useRouterState({ select: (s) => s.location.href })
  if (districts === undefined) return null
  const asked = districts.rows.reduce((sum, row) => sum + (row.perception.n ?? 0), 0)
  return (
    <footer className="only-printed">
      {districts.fictional ? <p>{frame.fictional}</p> : null}
      <p>{map.print.period(formatMonth(districts.from), formatMonth(districts.to))}</p>
      <p>{map.print.n(formatCount(asked))}</p>
      <p>{map.print.source((catalogue?.sources ?? []).map((s) => s.id).join(', '))}</p>
      <p>{map.print.version(String(districts.seq))}</p>
      <p>{map.print.licence}</p>
      <p>{map.legend.boundaries}</p>
      <p>
        {map.print.link} {document.URL}
      </p>
    </footer>
  )
}
