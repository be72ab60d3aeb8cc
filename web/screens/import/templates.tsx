// Tables to fill in, for what nobody has a file of yet.
import { templateAddress } from '#web/queries/imports.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './import.module.css'

export function Templates() {
  const words = useText().imports.templates
  return (
    <section className={style.card} aria-labelledby="templates-title">
      <h2 id="templates-title">{words.title}</h2>
      <p className={style.note}>{words.note}</p>
      <ul className={style.templates}>
        {(['consultations', 'commitments'] as const).map((name) => (
          <li key={name}>
            <span>{words.names[name]}</span>
            {(['xlsx', 'csv'] as const).map((format) => (
              <a
                key={format}
                href={templateAddress(`${name}.${format}`)}
                download
                aria-label={words.of(words.names[name], words.formats[format])}
              >
                {words.formats[format]}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
