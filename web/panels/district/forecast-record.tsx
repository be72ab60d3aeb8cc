// How a way of looking ahead did lately, beside two simpler ways: its miss, its log score, what it was worth.
import type { ForecastLine } from '#api/contract/forecast.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import table from './forecast-record.module.css'
import style from './panel.module.css'

type Track = NonNullable<ForecastLine['ahead'][number]['track']>
const ways = ['forecast', 'climatology', 'persistence'] as const
const signed = (share: number): string => formatPercent(share).replace('-', '−')

export function ForecastRecord({ track }: { track: Track }) {
  const { forecastWords: words } = useText()
  const skillOver = { forecast: null, climatology: track.skillOverClimatology, persistence: track.skillOverPersistence }
  return (
    <details className={style.details}>
      <summary>{words.record}</summary>
      <p className={style.note}>{words.recordNote(formatCount(track.origins))}</p>
      <table className={table.record}>
        <caption className="only-heard">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.way}</th>
            <th scope="col">{words.scores.crps}</th>
            <th scope="col">{words.scores.logScore}</th>
            <th scope="col">{words.scores.coverage}</th>
            <th scope="col">{words.scores.skill}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => {
            const { crps, logScore, coverage } = track[way]
            const skill = skillOver[way]
            return (
              <tr key={way}>
                <th scope="row">{words.ways[way]}</th>
                <td>{crps.toFixed(2)}</td>
                <td title={logScore === null ? words.noLogScore : undefined}>{logScore?.toFixed(2) ?? '–'}</td>
                <td>{`${formatCount(coverage * track.origins)}/${formatCount(track.origins)}`}</td>
                <td>{skill === null ? '' : words.skill(signed(skill))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
