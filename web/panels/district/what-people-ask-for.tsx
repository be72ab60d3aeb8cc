// What each group here asked for first, and what came of it: the community's own order before any statistic.

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { group as groups } from 'd3-array'
import type { Wish } from '#api/contract/asked-and-got.ts'
import type { Filters } from '#api/contract/filters.ts'
import { askedAndGotQuery } from '#web/queries/asked-and-got.ts'
import { monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import style from './panel.module.css'

/** The groups' first wishes that stand open; the others are a press away. */
const mostShown = 3

/** What each group named first before what any group named second. */
function oneOfEachFirst(wishes: readonly Wish[]): Wish[] {
  const byGroup = groups(wishes, ({ raisedBy }) => raisedBy)
  return [...wishes].sort((a, b) => turn(a) - turn(b))
  function turn(wish: Wish): number {
    return byGroup.get(wish.raisedBy)?.indexOf(wish) ?? 0
  }
}

export function WhatPeopleAskFor({ pcode, filters }: { pcode: string; filters: Filters }) {
  const { panel, brief } = useText()
  const answer = useQuery(askedAndGotQuery({ ...filters, pcodes: [pcode] }))
  return (
    <section className={style.block} aria-label={panel.wishes.title}>
      <h3>{panel.wishes.title}</h3>
      <Answer of={answer} coming={{ words: panel.loading, lines: 3 }}>
        {({ rows, total }) => {
          const wishes = oneOfEachFirst(rows.flatMap((row) => row.wishes))
          return total === 0 ? (
            <p className={style.none}>{panel.wishes.none}</p>
          ) : (
            <>
              <ul className={style.list}>
                {wishes.slice(0, mostShown).map(({ raisedBy, priority, label, firstOn, got, instead }) => (
                  <li key={`${raisedBy}${priority}`}>
                    <strong>{brief.raisers[raisedBy] ?? raisedBy}:</strong> {label}
                    <small data-got={got.length > 0}>
                      {panel.wishes.since(monthOf(firstOn))}{' '}
                      {got.length > 0
                        ? panel.wishes.got(got.map(({ name }) => name))
                        : instead.length > 0
                          ? panel.wishes.instead(instead.length)
                          : panel.wishes.nothing}
                    </small>
                  </li>
                ))}
              </ul>
              {total > mostShown ? (
                <p className={`${style.note} not-printed`}>
                  <Link to="/asked-and-got" search={{ pcodes: [pcode] }}>
                    {panel.wishes.more(total - mostShown)}
                  </Link>
                </p>
              ) : null}
            </>
          )
        }}
      </Answer>
    </section>
  )
}
