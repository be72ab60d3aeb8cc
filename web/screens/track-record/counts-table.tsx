// What each guess called and what came: the two-by-two counts, shown whatever the number of onsets.
import type { TrackRecord } from '#api/contract/track-record.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { Sideways } from './sideways.tsx'
import style from './track-record.module.css'

export function CountsTable({ record }: { record: TrackRecord }) {
  const { trackRecord: words } = useText()
  const { counts } = words
  const share = (value: number | null) => (value === null ? counts.none : `${formatPercent(value)} %`)
  return (
    <section className={style.section} aria-labelledby="counts">
      <h2 id="counts">
        {counts.title} <HowLink of={counts.title} method="track-record" />
      </h2>
      {record.trial === 'flag' ? <p className={style.note}>{counts.note}</p> : null}
      {record.onsetCases === record.onsets ? null : (
        <p className={style.note}>{counts.each(formatCount(record.onsets), formatCount(record.onsetCases))}</p>
      )}
      <Sideways labelledBy="counts">
        <table className={style.table}>
          <thead>
            <tr>
              {Object.entries(counts.columns).map(([id, name]) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.scores.map(({ id, cut }) => (
              <tr key={id} data-trial={id === record.trial}>
                <th scope="row">{words.names[id]}</th>
                <td>{formatCount(cut.called)}</td>
                <td>{formatCount(cut.tp)}</td>
                <td>{formatCount(cut.fp)}</td>
                <td>{formatCount(cut.fn)}</td>
                <td>{formatCount(cut.tn)}</td>
                <td>{share(cut.precision)}</td>
                <td>{share(cut.recall)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}
