// The foot of a printed sheet: view, source, period, n, licence, version and the address to come back to.
import { useRouterState } from '@tanstack/react-router'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import type { Basis } from '#web/layers/view.ts'
import { formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { sheetLines } from './sheet-lines.ts'

type Props = {
  districts: Districts | undefined
  catalogue: Catalogue | undefined
  /** The view on the sheet, and what its figures rest on. */
  title: string
  restsOn: readonly Basis[]
}

export function PrintFoot({ districts, catalogue, title, restsOn }: Props) {
  const text = useText()
  const { map, frame } = text
  // Printed when the address changes, so that the sheet leads back to what it shows.
  useRouterState({ select: (s) => s.location.href })
  if (districts === undefined) return null
  return (
    <footer className="only-printed">
      {districts.fictional ? <p>{frame.fictional}</p> : null}
      <p>{title}</p>
      <p>{map.print.period(formatMonth(districts.from), formatMonth(districts.to))}</p>
      {sheetLines(districts, catalogue, restsOn, text).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{map.print.version(String(districts.seq))}</p>
      <p>{map.print.licence}</p>
      <p>{map.legend.boundaries}</p>
      <p>
        {map.print.link} {document.URL}
      </p>
    </footer>
  )
}
