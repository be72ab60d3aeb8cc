// Where the country's effort goes, by the three Ds, and what came of it: verdicts counted, and those beyond chance by name.
import { rollup } from 'd3-array'
import type { Evaluations } from '#api/contract/evaluation.ts'
import { verdicts } from '#api/contract/evaluation.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { dimensions } from '#data/schema/intervention.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

/** Undefined where they have not come; null for those who may not see them. */
type Props = { work: readonly InterventionRow[]; judged: Evaluations | null | undefined }
const changed = ['fell', 'moved', 'rose'] as const
const mostNamed = 4

export function Effort({ work, judged }: Props) {
  const { brief, map, panel, evaluation, say } = useText()
  const { done } = brief
  const running = work.filter(({ phase }) => phase === 'active')
  const byDimension = rollup(
    running,
    (same) => ({
      count: same.length,
      usd: same.some(({ budgetUsd }) => budgetUsd === null)
        ? null
        : same.reduce((sum, { budgetUsd }) => sum + (budgetUsd ?? 0), 0),
    }),
    ({ dimension }) => dimension,
  )
  const told = judged?.rows.filter(({ verdict, holdsAmongAll }) => holdsAmongAll && isChange(verdict)) ?? []
  return (
    <Section title={done.title}>
      {work.length === 0 ? <p className={style.none}>{panel.done.none}</p> : null}
      <ul className={style.balance} aria-label={done.balance}>
        {dimensions.map(({ id }) => {
          const { count, usd } = byDimension.get(id) ?? { count: 0, usd: null }
          return (
            <li key={id}>
              <span className={style.bar} style={{ width: `${(100 * count) / Math.max(1, running.length)}%` }} />
              <span>
                {done.shareOf(map.legend.kindOf3d[id], formatCount(count), usd === null ? null : formatCount(usd))}
              </span>
            </li>
          )
        })}
      </ul>
      {judged == null ? (
        judged === null ? (
          <p className={style.note}>{done.hidden}</p>
        ) : null
      ) : (
        <>
          <p className={style.note}>
            {done.verdicts}:{' '}
            {verdicts
              .filter((verdict) => judged.counts[verdict] > 0)
              .map((verdict) => evaluation.count(evaluation.verdicts[verdict], formatCount(judged.counts[verdict])))
              .join(' · ')}
          </p>
          <h3>{done.changed}</h3>
          {told.length === 0 ? <p className={style.note}>{done.unchanged}</p> : null}
          <ul className={style.list}>
            {told.slice(0, mostNamed).map((row) => (
              <li key={row.interventionId}>
                <strong>{row.name}</strong>
                <small>{say(row.finding)}</small>
              </li>
            ))}
            {told.length > mostNamed ? <li className={style.note}>{done.more(told.length - mostNamed)}</li> : null}
          </ul>
        </>
      )}
    </Section>
  )
}

const isChange = (verdict: string): boolean => changed.some((each) => each === verdict)
