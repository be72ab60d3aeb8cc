// How it was agreed to judge a piece of work, where the result differs from it, and what every other choice would have said.
import type { Evaluation, EvaluationRow } from '#api/contract/evaluation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import { BeforeAfterBars } from './before-after-bars.tsx'
import style from './evaluation.module.css'
import { planIn } from './plan-words.ts'

export function Agreed({ row: { plan } }: { row: EvaluationRow }) {
  const { evaluation: words, say, frame } = useText()
  if (plan === null) return <p className={page.note}>{words.plan.none}</p>
  return (
    <div className={style.agreed}>
      <p>{words.plan.agreed[plan.timing](formatDate(plan.lockedAt), frame.role[plan.role])}</p>
      <ul>
        {planIn(words, plan.agreed).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {plan.departures.length === 0 ? (
        <p>{words.plan.asAgreed}</p>
      ) : (
        <>
          <p>{words.plan.otherThanAgreed}</p>
          <ul>
            {plan.departures.map((departure) => (
              <li key={departure.code}>{say(departure)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

export function Otherwise({ otherwise }: Pick<Evaluation, 'otherwise'>) {
  const { evaluation: words } = useText()
  if (otherwise.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="otherwise">
      <h2 id="otherwise">{words.plan.otherwise}</h2>
      <ol className={page.cards}>
        {otherwise.map((each) => (
          <Other key={each.row.plan?.lockedAt ?? ''} {...each} />
        ))}
      </ol>
    </section>
  )
}

function Other({ changed, row }: Evaluation['otherwise'][number]) {
  const { evaluation: words, say } = useText()
  return (
    <li className={`${page.card} ${style.work}`} data-verdict={row.verdict}>
      <h3>{row.plan === null ? words.plan.byRule : words.plan.laterPlan(formatDate(row.plan.lockedAt))}</h3>
      {changed.length === 0 ? null : (
        <p className={page.note}>{words.plan.changes(changed.map((part) => words.plan.parts[part]))}</p>
      )}
      <p className={style.sentence}>{say(row.finding)}</p>
      <BeforeAfterBars row={row} />
      {row.plan === null ? null : <Agreed row={row} />}
    </li>
  )
}
