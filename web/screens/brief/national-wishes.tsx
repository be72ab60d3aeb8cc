// What groups asked for first in most districts, and in how many of them it came.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { askedAndGotQuery } from '#web/queries/asked-and-got.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

const most = 6

export function NationalWishes({ filters }: { filters: Filters }) {
  const { brief, frame, say } = useText()
  const { asked } = brief
  const answer = useQuery(askedAndGotQuery(filters))
  return (
    <Section title={asked.title}>
      <Answer of={answer} coming={{ words: frame.loading, lines: 4 }}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={style.none}>{asked.none}</p>
          ) : (
            <ul className={style.list}>
              {[...rows]
                .sort((a, b) => b.districts - a.districts)
                .slice(0, most)
                .map(({ raisedBy, priority, got, districts, finding }) => (
                  <li key={`${raisedBy}${priority}`}>
                    <span className={style.parts} aria-hidden="true">
                      <span className={style.bar} style={{ width: `${(100 * got) / Math.max(1, districts)}%` }} />
                    </span>
                    {say(finding)}
                  </li>
                ))}
              {rows.length > most ? <li className={style.note}>{asked.more(rows.length - most)}</li> : null}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}
