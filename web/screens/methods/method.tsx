// One method: what the number means, how it is worked out, the settings in force, what to mind, and where it comes from.
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'
import { Thresholds } from './thresholds.tsx'

type Entry = ReturnType<typeof useText>['methods']['entries'][number]

export function Method({ entry }: { entry: Entry }) {
  const { methods } = useText()
  return (
    <section className={style.entry} aria-labelledby={entry.id}>
      <h2 id={entry.id} tabIndex={-1} className={style.title}>
        {entry.title}
        <a href={`#${entry.id}`} className={`${style.anchor} not-printed`} aria-label={methods.linkTo(entry.title)}>
          #
        </a>
      </h2>
      <p className={style.meaning}>{entry.meaning}</p>
      <h3>{methods.formula}</h3>
      <ul className={style.formula}>
        {entry.formula.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{methods.parameters}</h3>
      <dl className={style.parameters}>
        {entry.parameters.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {entry.id === 'upstream' ? <Thresholds /> : null}
      <h3>{methods.caveats}</h3>
      <ul className={style.list}>
        {entry.caveats.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {entry.sources.length === 0 ? null : (
        <p className={style.sources}>
          <strong>{methods.sources}</strong> {entry.sources.join(' · ')}
        </p>
      )}
    </section>
  )
}
