// Three lists: whose forecast of what, which issue, which month. The newest issue and its first month stand until something is chosen.
import { useQuery } from '@tanstack/react-query'
import type { ControlsProps } from '#web/layers/overlay.ts'
import { externalForecastsQuery } from '#web/queries/external-forecasts.ts'
import { formatMonth } from '#web/text/format.ts'
import { sayingIssueShort } from '#web/text/saying-forecasts.ts'
import { useText } from '#web/text/use-text.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Select } from '#web/ui/select.tsx'
import { askedBy, choicesFor, monthChoice, offeredFor } from './choices.ts'
import style from './controls.module.css'

export function ExpectedControls({ question, onChoose }: ControlsProps) {
  const text = useText()
  const { expected } = text
  const { data, error, refetch } = useQuery(externalForecastsQuery(askedBy(question.choices, question.filters.asOf)))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const { held, shown } = data
  if (shown === null) return <p className={style.note}>{expected.none}</p>
  const { issues, months } = offeredFor(held, shown)
  const outcomes = held.flatMap(({ issuer, vintages }) =>
    [...new Set(vintages.flatMap((one) => one.outcomes.map(({ outcome }) => outcome)))].map((id) => ({
      ...{ id, label: expected.outcomes[id], section: expected.issuers[issuer] },
    })),
  )
  const choose = (some: { outcome?: string; vintage?: string }) => onChoose(choicesFor(held, { ...shown, ...some }))
  return (
    <section className={style.box} aria-label={expected.layer}>
      <Select
        label={expected.outcome}
        value={shown.outcome}
        choices={outcomes}
        onChange={(outcome) => choose({ outcome })}
      />
      <Select
        label={expected.issue}
        value={shown.vintage}
        choices={issues.map((issue, i) => {
          const words = sayingIssueShort(issue, text)
          return { id: issue.vintage, label: i === 0 && issues.length > 1 ? expected.newest(words) : words }
        })}
        onChange={(vintage) => choose({ vintage })}
      />
      <Select
        label={expected.month}
        value={shown.month ?? ''}
        choices={months.map((id) => ({ id, label: formatMonth(id) }))}
        onChange={(month) => onChoose({ [monthChoice.id]: month })}
      />
    </section>
  )
}
