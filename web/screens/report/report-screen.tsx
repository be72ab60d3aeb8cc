// The Report screen: the form, what became of the report, and what is still on this phone. Full height, one column, one thumb.
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { firstOf, ObservationForm, type QuestionId, questionIds } from '#web/field/observation-form.tsx'
import { useOutbox } from '#web/field/use-outbox.ts'
import { useReport } from '#web/field/use-report.ts'
import { FieldGate } from '#web/panels/outbox/field-gate.tsx'
import style from '#web/panels/outbox/field-page.module.css'
import { FieldPage } from '#web/panels/outbox/field-page.tsx'
import { KeptNote } from '#web/panels/outbox/kept-note.tsx'
import type { ReportSearch } from '#web/search/report-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'

const route = getRouteApi('/report')
const isQuestion = (id: string | undefined): id is QuestionId => questionIds.some((known) => known === id)

export function ReportScreen() {
  return (
    <FieldGate>
      <Reporting />
    </FieldGate>
  )
}

function Reporting() {
  const { report: words, frame, withdraw } = useText()
  const { ask, question, edit, form: purpose = 'report' } = route.useSearch()
  const navigate = route.useNavigate()
  const box = useOutbox()
  const owner = box.whose?.reporter
  const first = firstOf(purpose)
  const report = useReport({ edit, owner, question, purpose })
  const go = (part: ReportSearch) => void navigate({ search: (kept) => ({ ...kept, ...part }) })
  const { step } = report.keeping
  const way = ask ?? 'steps'
  // A report that is kept, or never begun, starts at its first question.
  const isAtStart = !report.isReady || step === 'kept' || (report.isBlank && report.editing === null)
  useEffect(() => {
    if (report.isReady && isAtStart && question !== undefined && question !== first)
      void navigate({ search: (kept) => ({ ...kept, question: undefined }), replace: true })
  }, [report.isReady, isAtStart, question, first, navigate])
  // After the tab was closed, the question it was left at.
  const { leftAt, isReady } = report
  const isAnew = isReady && !isAtStart && question === undefined && way === 'steps' && step === 'writing'
  useEffect(() => {
    if (isAnew && isQuestion(leftAt ?? undefined) && leftAt !== first)
      void navigate({ search: (kept) => ({ ...kept, question: leftAt ?? undefined }), replace: true })
  }, [isAnew, leftAt, first, navigate])
  const startAgain = () => {
    report.startOver()
    go({ edit: undefined, question: undefined })
  }
  const isWriting = step === 'writing' || step === 'keeping'
  const isFirst = way === 'all' || !isWriting || question === undefined || question === first || question === 'check'
  const title = purpose === 'visit' ? words.visit.title : words.title
  const lead = purpose === 'visit' ? words.visit.lead : words.lead
  const otherWay = isWriting && report.isReady && (
    <Button
      look="quiet"
      className={style.wayButton ?? ''}
      onPress={() => go({ ask: way === 'steps' ? 'all' : undefined })}
    >
      {way === 'steps' ? words.way.all : words.way.steps}
    </Button>
  )
  return (
    <FieldPage
      title={title}
      lead={isFirst ? lead : null}
      beside={otherWay}
      box={box}
      needs={isFirst ? 'observe' : null}
      page={`${edit} ${step}`}
    >
      {!report.isReady ? (
        <Skeleton words={frame.loading} lines={6} />
      ) : isWriting ? (
        <>
          {report.wasRestored && report.editing === null ? (
            <div className={style.ways}>
              <p className={style.lead}>{words.draftFound}</p>
              <Button look="quiet" className={style.wayButton ?? ''} onPress={startAgain}>
                {words.startOver}
              </Button>
            </div>
          ) : null}
          <ObservationForm
            report={report}
            purpose={purpose}
            owner={owner}
            way={way}
            question={isQuestion(question) ? question : first}
            onQuestion={(id) => go({ question: id })}
            onCancelEdit={startAgain}
          />
        </>
      ) : (
        <KeptNote
          keeping={report.keeping}
          box={box}
          another={purpose === 'visit' ? words.kept.anotherVisit : words.kept.another}
          onAnother={startAgain}
          onRetry={() => void report.keep()}
        />
      )}
      <p className={style.lead}>
        <Link to="/withdraw">{withdraw.link}</Link>
      </p>
    </FieldPage>
  )
}
