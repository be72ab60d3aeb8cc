// Interventions by phase, and what was promised: by whom, by when, and whether the community says it happened.
import type { District } from '#api/contract/district.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

const order = { active: 0, planned: 1, ended: 2 } as const

export function WhatIsBeingDone({ district }: { district: District }) {
  const { panel, map } = useText()
  const { done } = panel
  const interventions = [...district.interventions].sort((a, b) => order[a.phase] - order[b.phase])
  return (
    <Section title={done.title} method="interventions">
      {interventions.length === 0 ? <p className={style.none}>{done.none}</p> : null}
      <ul className={style.list}>
        {interventions.map((i) => (
          <li key={i.interventionId}>
            <span className={style.dimension} data-dimension={i.dimension} data-phase={i.phase} aria-hidden="true" />
            {i.name}
            <small>
              {map.legend.kindOf3d[i.dimension]} · {map.legend.phases[i.phase]} ·{' '}
              {i.endsOn === null
                ? map.popup.open(formatDate(i.startsOn))
                : map.popup.since(formatDate(i.startsOn), formatDate(i.endsOn))}
              {i.budgetUsd === null ? '' : ` · ${map.popup.budget(formatCount(i.budgetUsd))}`}
            </small>
          </li>
        ))}
      </ul>
      {district.commitments.length === 0 ? null : (
        <>
          <h4 className={style.figureTitle}>{done.commitments}</h4>
          <ul className={style.list}>
            {district.commitments.map((c) => (
              <li key={c.commitmentId}>
                {c.promise}
                <small>
                  {c.owner} · {done.states[c.state]} · {done.due(formatDate(c.dueOn))}
                  {c.overdue ? <strong className={style.overdue}> {done.overdue}</strong> : null} ·{' '}
                  {c.confirmed === null ? done.unconfirmed : c.confirmed ? done.confirmed : done.contested}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
