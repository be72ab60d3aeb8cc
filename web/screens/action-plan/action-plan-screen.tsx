// "Action plan": what was promised, overdue first; making one, changing it, asking the community; and the two sides of it.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Commitments } from '#api/contract/commitments.ts'
import { commitmentsQuery } from '#web/queries/commitments.ts'
import { useSession } from '#web/queries/session.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import style from './action-plan.module.css'
import { CommitmentCard } from './commitment-card.tsx'
import { MakeForm } from './make-form.tsx'
import { PlanFilters } from './plan-filters.tsx'
import { groupOf, planGroups } from './plan-groups.ts'
import { TwoSides } from './two-sides.tsx'

const route = getRouteApi('/action-plan')

export function ActionPlanScreen() {
  const { actionPlan: words, frame } = useText()
  const search = route.useSearch()
  const asked = { ...filtersOf(search), on: search.on }
  const answer = useQuery(commitmentsQuery(asked, search.owner))
  const mayPlan = useSession()?.may.plan === true
  const [isMaking, setMaking] = useState(false)
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
        {mayPlan ? (
          <div className="not-printed">
            <Button look="primary" onPress={() => setMaking(true)}>
              {words.make}
            </Button>
          </div>
        ) : null}
      </header>
      <Dialog title={words.form.makeTitle} isOpen={isMaking} onClose={() => setMaking(false)}>
        <MakeForm owners={answer.data?.owners ?? []} pcode={search.pcodes?.[0]} onDone={() => setMaking(false)} />
      </Dialog>
      <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
        {(told) => (
          <>
            <PlanFilters owners={told.owners} on={told.on} />
            <ByState told={told} isNarrowed={search.owner !== undefined || search.pcodes !== undefined} />
          </>
        )}
      </Answer>
      <TwoSides asked={asked} />
    </div>
  )
}

function ByState({ told, isNarrowed }: { told: Commitments; isNarrowed: boolean }) {
  const { actionPlan: words } = useText()
  if (told.total === 0)
    return <EmptyState title={words.none}>{isNarrowed ? words.noneHere : words.noneDetail}</EmptyState>
  const held = planGroups
    .map((group) => ({ group, rows: told.rows.filter((row) => groupOf(row) === group) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <>
      <p className={page.note}>{words.judged(formatDate(told.on))}</p>
      <ul className={style.counts}>
        {held.map(({ group, rows }) => (
          <li key={group} data-group={group}>
            <a href={`#plan-${group}`}>{words.groupCount(words.groups[group], formatCount(rows.length))}</a>
          </li>
        ))}
      </ul>
      {held.map(({ group, rows }) => (
        <section key={group} className={page.section} aria-labelledby={`plan-${group}`}>
          <h2 id={`plan-${group}`} tabIndex={-1}>
            {words.groups[group]}
          </h2>
          <ol className={page.cards}>
            {rows.map((row) => (
              <CommitmentCard key={row.commitmentId} row={row} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
