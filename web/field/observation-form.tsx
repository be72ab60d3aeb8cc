// The questions of a report, one at a time or all at once, and the bar with the way on. Knows neither addresses nor the network.
import { type FormEvent, useEffect, useRef } from 'react'
import { type FieldErrors, useWatch } from 'react-hook-form'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './field.module.css'
import type { Owner } from './parcel.ts'
import { CheckQuestion, WhenField } from './questions/check-question.tsx'
import { KindQuestion, StateQuestion } from './questions/kind-question.tsx'
import { PhotoQuestion } from './questions/photo-question.tsx'
import { SiteQuestion } from './questions/site-question.tsx'
import { WhereQuestion } from './questions/where-question.tsx'
import { WhoQuestion } from './questions/who-question.tsx'
import { WordsQuestion } from './questions/words-question.tsx'
import type { Purpose, ReportDraft } from './report-draft.ts'
import type { useReport } from './use-report.ts'

const asked = {
  report: ['kind', 'siteState', 'where', 'photo', 'words', 'who', 'check'],
  visit: ['site', 'siteState', 'photo', 'words', 'who', 'check'],
} as const satisfies Record<Purpose, readonly string[]>
export type QuestionId = (typeof asked)[Purpose][number]
export const questionIds: readonly QuestionId[] = [...new Set([...asked.visit, ...asked.report])]
export const firstOf = (purpose: Purpose): QuestionId => asked[purpose][0]
type Props = {
  report: ReturnType<typeof useReport>
  purpose: Purpose
  owner: Owner | undefined
  way: 'steps' | 'all'
  question: QuestionId
  onQuestion: (question: QuestionId) => void
  onCancelEdit: () => void
}

const answers: Partial<Record<QuestionId, readonly (keyof ReportDraft)[]>> = {
  kind: ['kind'],
  site: ['siteId'],
  siteState: ['siteState'],
  where: ['position', 'placeText'],
  words: ['note'],
}
const questionOf = (errors: FieldErrors<ReportDraft>): QuestionId =>
  questionIds.find((id) => answers[id]?.some((field) => errors[field] !== undefined)) ?? 'check'

export function ObservationForm({ report, purpose, owner, way, question, onQuestion, onCancelEdit }: Props) {
  const words = useText().report
  const { form, photos, setPhotos, audio, setAudio, editing, keeping, keep } = report
  const { control, trigger, formState } = form
  const kind = useWatch({ control, name: 'kind' })
  const all: readonly QuestionId[] = asked[purpose]
  const inTurn = all.filter((id) => id !== 'siteState' || kind === 'abandoned-building')
  const at = Math.max(0, inTurn.indexOf(question))
  const current = inTurn[at] ?? firstOf(purpose)
  const whole = useRef<HTMLFormElement>(null)
  const top = useRef<HTMLParagraphElement>(null)
  const seen = useRef(current)
  useEffect(() => {
    if (way === 'steps' && seen.current !== current) top.current?.focus()
    seen.current = current
  }, [way, current])

  const next = async () => {
    const fine = await trigger(answers[current] ?? [])
    const following = inTurn[at + 1]
    if (fine && following !== undefined) onQuestion(following)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (way === 'steps' && current !== 'check') return next()
    await keep(event)
    const { errors } = form.formState
    if (Object.keys(errors).length === 0) return
    if (way === 'steps') onQuestion(questionOf(errors))
    // The messages are drawn with the next frame.
    requestAnimationFrame(() => {
      const first = whole.current?.querySelector('[role="alert"]')
      const answer = first?.closest('[role="radiogroup"], fieldset')?.querySelector<HTMLElement>('input, textarea')
      answer?.focus({ preventScroll: true })
      first?.scrollIntoView({ block: 'center' })
    })
  }
  const parts: Record<QuestionId, React.ReactNode> = {
    kind: <KindQuestion control={control} />,
    site: <SiteQuestion control={control} owner={owner} />,
    siteState: <StateQuestion control={control} />,
    where: <WhereQuestion control={control} owner={owner} />,
    photo: <PhotoQuestion photos={photos} onChange={setPhotos} />,
    words: <WordsQuestion control={control} audio={audio} onAudio={setAudio} />,
    who: <WhoQuestion control={control} />,
    check:
      way === 'all' ? (
        <WhenField control={control} />
      ) : (
        <CheckQuestion control={control} photos={photos.length} hasAudio={audio !== null} />
      ),
  }
  const isLast = way === 'all' || current === 'check'
  const previous = inTurn[at - 1]
  return (
    <form ref={whole} className={style.form} onSubmit={submit} noValidate>
      {editing === null ? null : (
        <div className={style.found}>
          <p>{words.editing}</p>
          <Button className={style.big ?? ''} onPress={onCancelEdit}>
            {words.cancelEdit}
          </Button>
        </div>
      )}
      {way === 'steps' ? (
        <>
          <p ref={top} tabIndex={-1} className={style.progress}>
            {words.progress(at + 1, inTurn.length)}
            <span aria-hidden="true" className={style.steps}>
              {inTurn.map((id, index) => (
                <span key={id} data-done={index <= at} />
              ))}
            </span>
          </p>
          {parts[current]}
        </>
      ) : (
        inTurn.map((id) => <div key={id}>{parts[id]}</div>)
      )}
      <div className={style.bar}>
        {isLast && formState.isSubmitted && !formState.isValid ? <p className={style.error}>{words.fixFirst}</p> : null}
        <div className={style.barButtons}>
          {way === 'steps' && previous !== undefined ? (
            <Button className={style.big ?? ''} onPress={() => onQuestion(previous)}>
              {words.back}
            </Button>
          ) : null}
          <Button
            type="submit"
            look="primary"
            className={`${style.big} ${style.on}`}
            isDisabled={keeping.step === 'keeping'}
          >
            {!isLast
              ? words.next
              : keeping.step === 'keeping'
                ? words.keeping
                : editing === null
                  ? words.keep
                  : words.saveEdit}
          </Button>
        </div>
      </div>
    </form>
  )
}
