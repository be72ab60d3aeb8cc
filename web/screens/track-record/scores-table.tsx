// How well each guess ranks and how sure it may be; only where there are onsets enough to say so.
import type { TrackRecord, TrackScore } from '#api/contract/track-record.ts'
import { formatScore } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { Sideways } from './sideways.tsx'
import style from './track-record.module.css'

export function ScoresTable({ record }: { record: TrackRecord }) {
  const { trackRecord: words } = useText()
  const { scores } = words
  return (
    <section className={style.section} aria-labelledby="scores">
      <h2 id="scores">
        {scores.title} <HowLink of={scores.title} method="track-record" />
      </h2>
      <Sideways labelledBy="scores">
        <table className={style.table}>
          <thead>
            <tr>
              {Object.entries(scores.columns).map(([id, name]) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.scores.map(({ id, auc, averagePrecision, probabilities }) => (
              <tr key={id} data-trial={id === record.trial}>
                <th scope="row">{words.names[id]}</th>
                <td>
                  {auc === null ? '–' : scores.auc(formatScore(auc.value), formatScore(auc.lo), formatScore(auc.hi))}
                </td>
                <td>{averagePrecision === null ? '–' : formatScore(averagePrecision)}</td>
                <Judged of={probabilities} />
              </tr>
            ))}
            {record.asItIs === null ? null : (
              <tr>
                <th scope="row">{scores.asItIs}</th>
                <td>–</td>
                <td>–</td>
                <Judged of={record.asItIs} />
              </tr>
            )}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}

function Judged({ of }: { of: TrackScore['probabilities'] }) {
  const line = of?.calibration
  return (
    <>
      <td>{of === null ? '–' : formatScore(of.brier)}</td>
      <td>{of === null ? '–' : formatScore(of.logLoss)}</td>
      <td>{line == null ? '–' : `${formatScore(line.slope)} · ${formatScore(line.offset)}`}</td>
    </>
  )
}
