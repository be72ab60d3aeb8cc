// What was promised: how many are open and overdue, whether the community confirms what was done, and the most pressing by name.
import type { Promised as Commitment } from '#api/contract/district.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

type Props = { commitments: readonly (Commitment & { districtName?: string | null })[]; most: number }

export function Promised({ commitments, most }: Props) {
  const { panel, brief } = useText()
  const { promised: words } = brief
  const open = commitments.filter(({ state }) => state === 'promised' || state === 'under-way')
  const done = commitments.filter(({ state }) => state === 'done')
  const pressing = [...open, ...done.filter(({ confirmed }) => confirmed === false)]
  const rest = pressing.length - most
  return (
    <Section title={words.title}>
      {commitments.length === 0 ? (
        <p className={style.none}>{words.none}</p>
      ) : (
        <>
          <p className={style.lead}>
            {words.counts(open.length, open.filter(({ overdue }) => overdue).length, done.length)}
          </p>
          {done.length === 0 ? null : (
            <p className={style.note}>
              {words.confirmed(
                done.filter(({ confirmed }) => confirmed === true).length,
                done.filter(({ confirmed }) => confirmed === false).length,
              )}
            </p>
          )}
          <ul className={style.list}>
            {pressing
              .slice(0, most)
              .map(({ commitmentId, promise, owner, state, dueOn, overdue, confirmed, districtName }) => (
                <li key={commitmentId}>
                  {promise}
                  {districtName == null ? '' : `, ${districtName}`}
                  <small>
                    {words.one(owner, panel.done.states[state].toLowerCase(), formatDate(dueOn))}
                    {overdue ? <strong>, {panel.done.overdue}</strong> : null}
                    {confirmed === false ? <strong>; {panel.done.contested}</strong> : null}
                  </small>
                </li>
              ))}
            {rest > 0 ? <li className={style.note}>{words.more(rest)}</li> : null}
          </ul>
        </>
      )}
    </Section>
  )
}
