// A decision is written down: what it rests on, in the fields it needs. Kept under one id, so that pressed twice it is one decision.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { NearbyReport, ObservationReviews } from '#api/contract/observation-reviews.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { longestReason, longestSource, type ReviewState } from '#data/schema/review.ts'
import { newUuid } from '#web/field/uuid.ts'
import { decideObservation } from '#web/queries/reviews.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import { Field, LongField } from '#web/ui/field.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { type Draft, requestOf } from './decision-draft.ts'
import { nearness } from './nearby-reports.tsx'
import style from './review.module.css'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))
const another = 'another'

type Props = {
  told: ObservationReviews
  draft: Draft
  onDraft: (draft: Draft | undefined) => void
  onDecided: (state: ReviewState) => void
}

export function DecideForm({ told, draft, onDraft, onDecided }: Props) {
  const { decide: words } = useText().review
  const cache = useQueryClient()
  const [reviewId] = useState(newUuid)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus(), [])
  const deciding = useMutation({
    mutationFn: () =>
      decideObservation({
        uuid: told.report.uuid,
        reviewId,
        request: requestOf(draft, told.decisions[0]?.reviewId ?? null),
      }),
    onSuccess: async () => {
      onDecided(draft.state)
      await cache.invalidateQueries()
    },
  })
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (!deciding.isPending) deciding.mutate()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDraft(undefined)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form ref={form} className={style.form} onSubmit={send} onKeyDown={onKeyDown}>
      <Grounds nearby={told.nearby} draft={draft} onDraft={onDraft} />
      {deciding.error === null ? null : <ProblemNote error={deciding.error} names={words.fields} />}
      <div className={style.choices}>
        <Button type="submit" look="primary" isDisabled={deciding.isPending}>
          {words.saves[draft.state]}
        </Button>
        <Button look="quiet" onPress={() => onDraft(undefined)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

type GroundsProps = { nearby: readonly NearbyReport[]; draft: Draft; onDraft: (draft: Draft) => void }

function Grounds({ nearby, draft, onDraft }: GroundsProps) {
  const text = useText()
  const { decide: words } = text.review
  const { state, reason, sources, named, mergedInto } = draft
  const write = (part: Partial<Draft>) => onDraft({ ...draft, ...part })
  const choice = (other: NearbyReport, at: number) => ({
    id: other.uuid,
    label: `${at + 1}. ${kindLabel.get(other.kind) ?? other.kind}${other.note === '' ? '' : `: ${other.note}`}`,
    note: nearness(other, text),
  })
  const counted = nearby
    .map((other, at) => ({ other, choice: choice(other, at) }))
    .filter(({ other }) => other.review !== 'rejected' && other.review !== 'merged')
  if (state === 'pending') return <p>{words.putBackNote}</p>
  if (state === 'merged') {
    const isNear = counted.some(({ other }) => other.uuid === mergedInto)
    return (
      <>
        <p>{words.sameAsNote}</p>
        {counted.length === 0 ? null : (
          <RadioGroup
            label={words.sameAs}
            value={isNear ? mergedInto : mergedInto === '' ? '' : another}
            choices={counted.map((one) => one.choice)}
            onChange={(id) => write({ mergedInto: id })}
          />
        )}
        <Field
          label={`${counted.length === 0 ? words.sameAs : words.sameAsOther} (${words.sameAsId.toLowerCase()})`}
          value={isNear ? '' : mergedInto}
          onChange={(id) => write({ mergedInto: id })}
        />
      </>
    )
  }
  if (state === 'verified') {
    const second = counted.filter(({ other }) => other.isIndependent).map((one) => one.choice)
    return (
      <>
        {second.length === 0 ? null : (
          <CheckboxGroup
            label={words.secondReports}
            value={sources}
            choices={second}
            onChange={(uuids) => write({ sources: uuids })}
          />
        )}
        <Field
          label={words.secondSource}
          hint={words.secondSourceHint}
          value={named}
          maxLength={longestSource}
          onChange={(value) => write({ named: value })}
        />
        <LongField
          label={words.reasonVerified}
          hint={words.reasonVerifiedHint}
          value={reason}
          maxLength={longestReason}
          onChange={(value) => write({ reason: value })}
        />
      </>
    )
  }
  return (
    <LongField
      label={state === 'rejected' ? words.reasonRejected : words.reasonContested}
      hint={words.reasonTold}
      value={reason}
      maxLength={longestReason}
      isRequired
      onChange={(value) => write({ reason: value })}
    />
  )
}
