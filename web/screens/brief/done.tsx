// What is being done here, and whether each piece of work did what it was meant to. Why that cannot be told is on the work's own page.
import type { District } from '#api/contract/district.ts'
import type { Evaluations } from '#api/contract/evaluation.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

const order = { active: 0, planned: 1, ended: 2 } as const
const most = 3

/** Undefined where they have not come; null for those who may not see them. */
type Props = { interventions: District['interventions']; judged: Evaluations | null | undefined }

export function Done({ interventions, judged }: Props) {
  const { panel, map, brief, evaluation, say } = useText()
  const rows = [...interventions].sort((a, b) => order[a.phase] - order[b.phase] || (a.startsOn < b.startsOn ? 1 : -1))
  const verdictOf = new Map(judged?.rows.map((row) => [row.interventionId, row]))
  return (
    <Section title={brief.done.title}>
      {rows.length === 0 ? <p className={style.none}>{panel.done.none}</p> : null}
      <ul className={style.list}>
        {rows.slice(0, most).map(({ interventionId, name, dimension, phase, startsOn, endsOn, budgetUsd }) => {
          const verdict = verdictOf.get(interventionId)
          return (
            <li key={interventionId}>
              {name}
              <small>
                {map.legend.kindOf3d[dimension]} · {map.legend.phases[phase]} ·{' '}
                {endsOn === null
                  ? map.popup.open(formatDate(startsOn))
                  : map.popup.since(formatDate(startsOn), formatDate(endsOn))}
                {budgetUsd === null ? '' : ` · ${map.popup.budget(formatCount(budgetUsd))}`}
              </small>
              {verdict === undefined || verdict.verdict === 'not-tested' ? null : (
                <small>
                  <strong>{evaluation.verdicts[verdict.verdict]}.</strong>{' '}
                  {verdict.verdict === 'cannot-tell' ? null : say(verdict.finding)}
                </small>
              )}
            </li>
          )
        })}
        {rows.length > most ? <li className={style.note}>{brief.done.more(rows.length - most)}</li> : null}
      </ul>
      {judged === null && rows.length > 0 ? <p className={style.note}>{brief.done.hidden}</p> : null}
    </Section>
  )
}
