// Month by month: what they expect, what they counted since, and what is recorded here under the same definition.
import { group } from 'd3-array'
import type { ExternalForecastRow, ExternalForecasts } from '#api/contract/external-forecasts.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { forecastNumber, sayingExpected } from '#web/text/saying-forecasts.ts'
import { useText } from '#web/text/use-text.tsx'
import table from './expected-table.module.css'
import style from './panel.module.css'

type Shown = NonNullable<ExternalForecasts['shown']>

export function ExpectedTable({ rows, shown }: { rows: readonly ExternalForecastRow[]; shown: Shown }) {
  const text = useText()
  const { panel, outcomes } = text.expected
  const areas = [...group(rows, ({ area, pcode, cell }) => `${area}|${cell?.id ?? pcode}`).values()]
  const isCounted = rows.some(({ observed }) => observed !== null)
  return (
    <>
      {areas.map((months) => {
        const [first] = months
        if (first === undefined) return null
        const about = panel.about(panel.of[first.area], first.cell === null ? first.name : null)
        // Where the same holds of every month it is said once.
        const reasons = new Set(months.map(({ recorded }) => recorded?.reason ?? null))
        const [only] = reasons.size === 1 ? reasons : []
        return (
          <div key={`${first.area}|${first.cell?.id ?? first.pcode}`}>
            <table className={table.table}>
              <caption>{panel.caption(outcomes[shown.outcome], about)}</caption>
              <thead>
                <tr>
                  <th scope="col">{panel.columns.month}</th>
                  <th scope="col">{panel.columns.value}</th>
                  {isCounted ? <th scope="col">{panel.columns.observed}</th> : null}
                  {only != null ? null : <th scope="col">{panel.columns.recorded}</th>}
                </tr>
              </thead>
              <tbody>
                {months.map((row) => (
                  <tr key={row.month}>
                    <th scope="row">{formatMonth(row.month)}</th>
                    <td>{sayingExpected(row.value, shown.unit, text)}</td>
                    {isCounted ? (
                      <td>{row.observed === null ? '–' : forecastNumber(row.observed, shown.unit)}</td>
                    ) : null}
                    {only != null ? null : <td>{recordedWords(row)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
            {only == null ? null : <p className={style.note}>{`${panel.columns.recorded}: ${panel.why[only]}.`}</p>}
            {first.cell === null ? null : <p className={style.note}>{panel.square(first.cell.id, first.name)}</p>}
          </div>
        )
      })}
      <p className={style.note}>{panel.definition[shown.issuer]}</p>
    </>
  )

  function recordedWords({ recorded }: ExternalForecastRow): string {
    if (recorded === null) return '–'
    if (recorded.value === null) return recorded.reason === null ? '–' : panel.why[recorded.reason]
    const value = formatCount(recorded.value)
    return shown.unit === 'probability' ? panel.deathsBeside(value) : value
  }
}
