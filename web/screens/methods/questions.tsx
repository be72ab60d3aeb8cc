// Every indicator with its question word for word and the answers that count.
import type { Catalogue } from '#api/contract/catalogue.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

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
