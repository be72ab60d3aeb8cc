// How sensitive each dataset is, by the four words of the OCHA guidelines, and what each word means here.
import type { Catalogue } from '#api/contract/catalogue.ts'
import { sensitivities } from '#data/schema/sensitivity.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

export function Responsibility({ datasets }: Pick<Catalogue, 'datasets'>) {
  const words = useText().responsibility
  return (
    <section className={style.entry} aria-labelledby={words.id}>
      <h2 id={words.id} tabIndex={-1} className={style.title}>
        {words.title}
      </h2>
      <p className={style.meaning}>{words.lead}</p>
      {sensitivities.map((level) => {
        const names = datasets.filter(({ sensitivity }) => sensitivity === level).map(({ id }) => words.nameOf(id))
        return names.length === 0 ? null : (
          <div key={level}>
            <h3>{words.levels[level].name}</h3>
            <p>{words.levels[level].means}</p>
            <ul className={style.list}>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
