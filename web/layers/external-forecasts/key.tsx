// What others expect in the legend: whose it is, of what and of which month, its classes, and the issue it is from.
import type { ExternalForecasts } from '#api/contract/external-forecasts.ts'
import type { KeyProps } from '#web/layers/overlay.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { forecastNumber, sayingIssue } from '#web/text/saying-forecasts.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import style from './key.module.css'
import { drawnRows } from './shapes.ts'
import { forecastClasses } from './style.ts'

export function ExpectedKey({ palette, answers }: KeyProps<{ forecasts: ExternalForecasts }>) {
  const text = useText()
  const { expected } = text
  const { forecasts } = answers
  if (forecasts === undefined) return null
  const { shown, held } = forecasts
  if (shown === null) return <li className={style.whole}>{expected.none}</li>
  const rows = drawnRows(forecasts.rows)
  const issue = held.flatMap(({ vintages }) => vintages).find(({ vintage }) => vintage === shown.vintage)
  const { breaks, fills } = forecastClasses(rows, shown.unit, palette)
  const said = (value: number | undefined): string => forecastNumber(value ?? 0, shown.unit)
  const unitOf = (words: string): string => expected.units[shown.unit](words)
  const labelOf = (k: number): string => {
    if (breaks.length === 0) return unitOf(said(rows[0]?.value))
    if (k === 0) return expected.upTo(unitOf(said(breaks[0])))
    return k === breaks.length
      ? expected.from(unitOf(said(breaks[k - 1])))
      : unitOf(expected.between(said(breaks[k - 1]), said(breaks[k])))
  }
  const title = expected.key(
    ...([expected.issuers[shown.issuer], expected.outcomes[shown.outcome], formatMonth(shown.month ?? '')] as const),
  )
  const [first] = rows
  return (
    <li className={style.whole} data-testid="external-forecasts-key">
      <b>
        {title}
        <HowLink of={expected.panel.title} method="external-forecasts" />
      </b>
      {first === undefined ? (
        <span>
          {forecasts.notHandedOn > 0
            ? expected.kept(formatCount(forecasts.notHandedOn), expected.issuers[shown.issuer])
            : expected.noneFor}
        </span>
      ) : (
        <span className={style.ramp}>
          {fills.map((fill, k) => (
            <span key={fill} className={style.step}>
              <span className={`${style.swatch} drawn`} style={{ background: fill }} />
              {labelOf(k)}
            </span>
          ))}
        </span>
      )}
      <small>
        {issue === undefined ? shown.vintage : sayingIssue(issue, text)}
        {first === undefined ? '' : `; ${expected.areas[first.area]}`}. {expected.theirs}{' '}
        {first === undefined ? '' : expected.uncoloured}
        {issue?.longEvents == null ? '' : ` ${expected.longEvents[issue.longEvents]}`}
      </small>
    </li>
  )
}
