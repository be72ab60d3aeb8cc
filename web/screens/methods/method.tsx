// One method: what the number means, what was decided, what to mind, and the facts of the statistics behind it.
import type { MethodId, Statistic as StatisticFacts } from '#api/contract/methods.ts'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { Fewest } from './fewest.tsx'
import style from './methods.module.css'
import { Statistic } from './statistic.tsx'
import { Thresholds } from './thresholds.tsx'

type Shown = { id: MethodId; statistics: readonly StatisticFacts[] | undefined }

export function Method({ id, statistics }: Shown) {
  const { methods } = useText()
  const { title, meaning, rules = [], caveats } = methods.entries[id]
  return (
    <section className={style.entry} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={style.title}>
        {title}
        <a href={`#${id}`} className={`${style.anchor} not-printed`} aria-label={methods.linkTo(title)}>
          #
        </a>
      </h2>
      <p className={style.meaning}>{meaning}</p>
      {id === 'upstream' ? <Thresholds /> : null}
      {id === 'suppression' ? <Fewest /> : null}
      <Lines title={methods.rules} lines={rules} />
      <Lines title={methods.caveats} lines={caveats} />
      <h3>{methods.facts.title}</h3>
      {statistics === undefined ? <Skeleton words={methods.facts.loading} lines={2} /> : null}
      {statistics?.length === 0 ? <p>{methods.facts.none}</p> : null}
      <div className={style.statistics}>
        {statistics?.map((statistic, i) => (
          <Statistic key={statistic.name} statistic={statistic} isFirst={i === 0} />
        ))}
      </div>
    </section>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className={style.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
