// "What if": a move of money for one place, what is taken to be true, and what follows. All of it worked out in the page.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import type { Filters } from '#api/contract/filters.ts'
import { evaluationsQuery } from '#web/queries/evaluations.ts'
import { useSession } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import page from '#web/ui/page.module.css'
import { AssumptionFields } from './assumption-fields.tsx'
import style from './balance.module.css'
import { MoveControls } from './move-controls.tsx'
import { JudgedWork, MustAvert } from './outcome.tsx'
import type { MoveState } from './use-move.ts'
import { judgedHere } from './what-if.ts'

type Props = {
  state: MoveState
  places: readonly { id: string; label: string; section?: string }[]
  filters: Filters
}

export function WhatIfSection({ state, places, filters }: Props) {
  const { balance: words } = useText()
  const session = useSession()
  return (
    <section className={page.section} aria-labelledby="what-if">
      <h2 id="what-if">{words.whatIf.title}</h2>
      <p className={page.note}>{words.whatIf.lead}</p>
      <div className={style.whatIf}>
        <div className={style.inputs}>
          <MoveControls state={state} places={places} />
          <AssumptionFields state={state} />
        </div>
        <div className={style.outcome}>
          <MustAvert state={state} />
          <h3>{words.outcome.judgedTitle}</h3>
          {session?.may.seePositions === true ? (
            <Judging state={state} filters={filters} />
          ) : (
            <p className={style.note}>{words.outcome.withheld}</p>
          )}
        </div>
      </div>
    </section>
  )
}

/** Work is judged wherever it stands: what happened elsewhere is all there is to go by. */
function Judging({ state, filters }: Pick<Props, 'state' | 'filters'>) {
  const { outcome: words } = useText().balance
  const answer = useQuery(evaluationsQuery({ ...filters, pcodes: undefined, kinds: undefined }))
  return (
    <Answer of={answer} coming={{ words: words.judging, lines: 4 }}>
      {({ rows }) => <Here state={state} evaluated={rows} />}
    </Answer>
  )
}

function Here({ state, evaluated }: { state: MoveState; evaluated: readonly EvaluationRow[] }) {
  const { move, assumed } = state
  const { give } = move
  const { lastsMonths, seen, incidentUsd } = assumed
  const [incidents, months] = [seen?.incidents, seen?.months]
  // Not of the amount: what is averted does not hang on it, so that the slider stays light.
  const judged = useMemo(
    () =>
      judgedHere(evaluated, give, {
        incidentUsd,
        lastsMonths,
        seen: incidents === undefined || months === undefined ? null : { incidents, months },
      }),
    [evaluated, give, incidentUsd, lastsMonths, incidents, months],
  )
  return <JudgedWork state={state} judged={judged} />
}
