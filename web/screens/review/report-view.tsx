// One report: what was written and shown, where and how exactly, what lies near it, what was decided, and the decision to be made.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ObservationReviews } from '#api/contract/observation-reviews.ts'
import { observationKinds } from '#data/schema/observation.ts'
import type { ReviewState } from '#data/schema/review.ts'
import { observationReviewsQuery } from '#web/queries/reviews.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { ReportMedia } from '#web/ui/report-media.tsx'
import { ReviewMark } from '#web/ui/review-mark.tsx'
import { DecideForm } from './decide-form.tsx'
import type { Draft } from './decision-draft.ts'
import { DecisionsMade } from './decisions-made.tsx'
import { NearPlan } from './near-plan.tsx'
import { NearbyReports } from './nearby-reports.tsx'
import { ReportFacts } from './report-facts.tsx'
import style from './review.module.css'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))
const decisions = ['verified', 'contested', 'rejected', 'merged', 'pending'] as const

type Props = {
  uuid: string
  draft: Draft | undefined
  onDraft: (draft: Draft | undefined) => void
  onBegin: (state: ReviewState) => void
  onDecided: (report: { uuid: string }, said: string) => void
  onBack: () => void
}

export function ReportView({ uuid, onBack, ...rest }: Props) {
  const { review: words, frame } = useText()
  const answer = useQuery(observationReviewsQuery(uuid))
  return (
    <article className={style.report} aria-label={words.listTitle}>
      <Button look="quiet" className={style.back ?? ''} onPress={onBack}>
        <Icon name="left" /> {words.back}
      </Button>
      <Answer of={answer} coming={{ words: frame.loading, lines: 10 }}>
        {(told) => <Told told={told} {...rest} />}
      </Answer>
    </article>
  )
}

function Told({
  told,
  draft,
  onDraft,
  onBegin,
  onDecided,
}: { told: ObservationReviews } & Omit<Props, 'uuid' | 'onBack'>) {
  const { review: words } = useText()
  const { report, nearby, decisions: made, repeatedBy } = told
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const kind = kindLabel.get(report.kind) ?? report.kind
  const offered = report.isOwn ? [] : decisions.filter((state) => state !== 'pending' || report.review !== 'pending')
  const open = offered.some((state) => state === draft?.state) ? draft : undefined
  return (
    <>
      <header className={style.reportHead}>
        <h2 ref={heading} tabIndex={-1}>
          {kind}
        </h2>
        <ReviewMark state={report.review} />
      </header>
      {report.note === '' ? (
        <p className={style.soft}>{words.report.noNote}</p>
      ) : (
        <blockquote dir="auto">{report.note}</blockquote>
      )}
      <div className={style.evidence}>
        <ReportMedia photos={report.photos} audio={report.audio} />
        <NearPlan report={report} nearby={nearby} />
        <ReportFacts report={report} />
      </div>
      {repeatedBy.length === 0 ? null : <p>{words.report.repeated(repeatedBy.length)}</p>}
      <div className={style.beside}>
        <NearbyReports nearby={nearby} />
        <DecisionsMade made={made} />
      </div>
      <section className={style.decide} aria-labelledby="decide-title">
        <h3 id="decide-title">{made.length === 0 ? words.decide.title : words.decide.anew}</h3>
        {report.isOwn ? (
          <p>{words.own}</p>
        ) : (
          <>
            <div className={style.choices}>
              {offered.map((state) => (
                <Button
                  key={state}
                  look={open?.state === state ? 'primary' : 'plain'}
                  aria-pressed={open?.state === state}
                  onPress={() => onBegin(state)}
                >
                  {words.decide[state]}
                </Button>
              ))}
            </div>
            {open === undefined ? null : (
              <DecideForm
                key={open.state}
                told={told}
                draft={open}
                onDraft={onDraft}
                onDecided={(state) => onDecided(report, words.decide.done(words.states[state], kind))}
              />
            )}
          </>
        )}
        <p className={`${style.soft} ${style.keys}`}>{words.keys}</p>
      </section>
    </>
  )
}
