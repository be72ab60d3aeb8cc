// What the people of a district asked for first, and what came of each wish.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { askedAndGotQuery } from '#web/queries/asked-and-got.ts'
import { formatDate, monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

const most = 3
const mostNamed = 2

export function Wishes({ filters }: { filters: Filters }) {
  const { brief, frame } = useText()
  const { asked } = brief
  const answer = useQuery(askedAndGotQuery(filters))
  const named = (work: readonly { name: string; startsOn: string }[]): string[] =>
    work.slice(-mostNamed).map(({ name, startsOn }) => `${name} (${monthOf(startsOn)})`)
  return (
    <Section title={asked.title}>
      <Answer of={answer} coming={{ words: frame.loading, lines: 3 }}>
        {({ rows, total }) =>
          total === 0 ? (
            <p className={style.none}>{asked.none}</p>
          ) : (
            <ul className={style.list}>
              {rows
                .flatMap((row) => row.wishes)
                .slice(0, most)
                .map(({ raisedBy, priority, label, firstOn, got, instead }) => (
                  <li key={`${raisedBy}${priority}`}>
                    {asked.wish(brief.raisers[raisedBy] ?? raisedBy, label, formatDate(firstOn))}
                    <small data-good={got.length > 0}>
                      {got.length > 0 ? `✓ ${asked.got(named(got))}` : `✕ ${asked.nothing}`}
                      {got.length > 0 || instead.length === 0 ? '' : `; ${asked.instead(named(instead))}`}
                    </small>
                  </li>
                ))}
              {total > most ? <li className={style.note}>{asked.more(total - most)}</li> : null}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}
