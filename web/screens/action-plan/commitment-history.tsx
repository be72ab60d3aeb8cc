// Every step of one promise: on which day, what changed from what to what, who was asked, who wrote it down.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { CommitmentStep } from '#api/contract/commitments.ts'
import { commitmentState } from '#data/schema/commitment.ts'
import { commitmentHistoryQuery } from '#web/queries/commitments.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import page from '#web/ui/page.module.css'
import style from './action-plan.module.css'

const route = getRouteApi('/action-plan')

export function CommitmentHistory({ commitmentId }: { commitmentId: string }) {
  const { frame } = useText()
  const { asOf, on } = route.useSearch()
  const answer = useQuery(commitmentHistoryQuery(commitmentId, { asOf, on }))
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 2 }}>
      {({ steps }) => (
        <ol className={style.steps}>
          {steps.map((step) => (
            <StepLine key={`${step.stepId} ${step.sort}`} step={step} />
          ))}
        </ol>
      )}
    </Answer>
  )
}

function StepLine({ step }: { step: CommitmentStep }) {
  const { steps: words } = useText().actionPlan
  const role = step.role === null ? null : words.roles[step.role]
  return (
    <li>
      <strong>{formatDate(step.on)}</strong> <Said step={step} />
      {step.note === null || step.note === '' ? null : <q className={style.quote}>{step.note}</q>}{' '}
      <small className={page.note}>{words.recorded(formatDate(step.recordedAt), role)}</small>
    </li>
  )
}

function Said({ step }: { step: CommitmentStep }) {
  const { steps: words, states } = useText().actionPlan
  if (step.sort === 'told') return step.role === null ? words.imported : words.told(words.roles[step.role])
  if (step.sort === 'asked') {
    const { verdict, asked } = step
    return `${words.asked(verdict)} ${asked === null ? words.whoNotSaid : whoIn(asked, words)}`
  }
  const said = (field: string, value: string | null): string => {
    if (value === null) return words.nothing
    if (field === 'state') return states[commitmentState.parse(value)]
    return field === 'dueOn' || field === 'doneOn' ? formatDate(value) : value
  }
  return words.moved(
    step.changes.map(({ field, from, to }) => words.changed(words.fields[field], said(field, from), said(field, to))),
  )
}

type Words = ReturnType<typeof useText>['actionPlan']['steps']
type Asked = NonNullable<Extract<CommitmentStep, { sort: 'asked' }>['asked']>

function whoIn({ people, women, men, youth, minority }: Asked, words: Words): string {
  if (women === null || men === null || youth === null || minority === null) return words.people(people)
  return words.groups(people, formatCount(women), formatCount(men), formatCount(youth), formatCount(minority))
}
