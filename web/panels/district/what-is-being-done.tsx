// Work under way first, then what is planned, then what ended; and what was promised: whether it is late, and what the community says.
import { Link } from '@tanstack/react-router'
import type { District } from '#api/contract/district.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'

const order = { active: 0, planned: 1, ended: 2 } as const
/** What stands open; the rest is a press away. */
const mostShown = 3

type Props = { district: District; seesWork: boolean }

export function WhatIsBeingDone({ district, seesWork }: Props) {
  const { panel, map } = useText()
  const { done } = panel
  const work = [...district.interventions].sort(
    (a, b) => order[a.phase] - order[b.phase] || (a.startsOn < b.startsOn ? 1 : -1),
  )
  const here = { pcodes: [district.row.pcode] }
  return (
    <section className={style.block} aria-label={done.title}>
      <h3>{done.title}</h3>
      {work.length === 0 ? <p className={style.none}>{done.none}</p> : null}
      <ul className={style.list}>
        {work.slice(0, mostShown).map((i) => (
          <li key={i.interventionId}>
            <span className={style.dimension} data-dimension={i.dimension} data-phase={i.phase} aria-hidden="true" />
            {seesWork ? (
              <Link to="/did-it-work" search={{ intervention: i.interventionId }}>
                {i.name}
              </Link>
            ) : (
              i.name
            )}
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
      {work.length > mostShown ? (
        <details className={style.details}>
          <summary>{done.more(work.length - mostShown)}</summary>
          <ul className={style.list}>
            {work.slice(mostShown).map((i) => (
              <li key={i.interventionId}>
                {i.name}
                <small>
                  {map.legend.kindOf3d[i.dimension]} · {map.legend.phases[i.phase]} · {formatDate(i.startsOn)}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {district.commitments.length === 0 ? null : (
        <p className={style.note}>
          <Link to="/action-plan" search={here}>
            {done.promises(district.commitments.length)}
          </Link>
          {': '}
          {done.ofPromises(
            district.commitments.filter(({ overdue }) => overdue).length,
            district.commitments.filter(({ confirmed }) => confirmed === true).length,
            district.commitments.filter(({ confirmed }) => confirmed === false).length,
          )}
        </p>
      )}
    </section>
  )
}
