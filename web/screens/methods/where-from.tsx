// Sources of incidents, waves of asking, and the version of the record behind it all.
import type { Catalogue } from '#api/contract/catalogue.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

export function WhereFrom({ catalogue }: { catalogue: Catalogue }) {
  const words = useText().methods.data
  return (
    <section className={style.entry} aria-labelledby={words.id}>
      <h2 id={words.id} tabIndex={-1} className={style.title}>
        {words.title}
      </h2>
      <h3>{words.sources}</h3>
      <ul className={style.list}>
        {catalogue.sources.map((s) => (
          <li key={s.id}>
            {s.id}: {words.records(formatCount(s.records))}
          </li>
        ))}
      </ul>
      <h3>{words.waves}</h3>
      <ul className={style.list}>
        {catalogue.waves.map((w) => (
          <li key={w.waveId}>
            {words.wave(
              w.label,
              formatDate(w.startedOn),
              formatDate(w.endedOn),
              w.respondents === null ? null : formatCount(w.respondents),
            )}
          </li>
        ))}
      </ul>
      <p className={style.meaning}>{words.seq(formatCount(catalogue.seq))}</p>
      <p>
        <a href="/api/docs">{words.api}</a>
      </p>
    </section>
  )
}
