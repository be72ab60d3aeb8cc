// Every indicator with its question word for word and the answers that count.
import type { Catalogue } from '#api/contract/catalogue.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

/** How each wave asked, where its file told: word for word, with the answers there were and those that count. */
function AskedInWaves({ indicator, waves }: { indicator: string; waves: Catalogue['waves'] }) {
  const { asked: words } = useText().methods.catalogue
  const told = waves.flatMap(({ waveId, label, asked }) =>
    asked.filter((each) => each.indicator === indicator).map((each) => ({ waveId, label, ...each })),
  )
  if (told.length === 0) return null
  return (
    <ul className={style.asked}>
      {told.map(({ waveId, label, wording, columnName, answers, isOrdered, counts }) => (
        <li key={waveId}>
          {wording === null ? words.unworded(label, columnName) : words.worded(label, wording)}{' '}
          {words.answers(answers, isOrdered, counts)}
        </li>
      ))}
    </ul>
  )
}

export function Questions({ catalogue }: { catalogue: Catalogue }) {
  const words = useText().methods.catalogue
  return (
    <section className={style.entry} aria-labelledby={words.id}>
      <h2 id={words.id} tabIndex={-1} className={style.title}>
        {words.title}
      </h2>
      <p className={style.meaning}>{words.note}</p>
      <div className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              {[words.indicator, words.question, words.counts, words.direction, words.held].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {catalogue.indicators.map((i) => (
              <tr key={i.id}>
                <th scope="row">{i.label}</th>
                <td>
                  {i.question}
                  {i.askedOf === 'officers' ? ` (${words.officers})` : ''}
                  <AskedInWaves indicator={i.id} waves={catalogue.waves} />
                </td>
                <td>{i.counts.join(', ')}</td>
                <td>{words.polarity[i.polarity]}</td>
                <td>{i.held ? words.yes : words.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
