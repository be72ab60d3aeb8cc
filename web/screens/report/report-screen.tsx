// The Report screen: the form, what became of the report, and what is still on this phone. Full height, one column, one thumb.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ObservationForm, type QuestionId, questionIds } from '#web/field/observation-form.tsx'
import { signedInAs, startSending } from '#web/field/sending.ts'
import { useOutbox } from '#web/field/use-outbox.ts'
import { useReport } from '#web/field/use-report.ts'
import { sessionQuery } from '#web/queries/session.ts'
import type { ReportSearch } from '#web/search/report-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { KeptNote } from './kept-note.tsx'
import { OutboxList } from './outbox-list.tsx'
import style from './report.module.css'
import { SignInEnded } from './sign-in-ended.tsx'
import { SpokenNews } from './spoken-news.tsx'
import { Unclaimed } from './unclaimed.tsx'
import { useOnline } from './use-online.ts'
import { useSessionLost } from './use-session-lost.ts'

const route = getRouteApi('/report')
const isQuestion = (id: string | undefined): id is QuestionId => questionIds.some((known) => known === id)

export function ReportScreen() {
  const { report: words, frame, withdraw } = useText()
  const { ask, question, edit } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: session, isError } = useQuery(sessionQuery())
  const isOnline = useOnline()
  const box = useOutbox()
  const report = useReport({ edit, owner: box.whose?.reporter, question })
  const maySend = session?.may.observe
  const isKnown = box.whose !== undefined
  useEffect(() => startSending(), [])
  useEffect(() => {
    if (session !== undefined) signedInAs(session)
    else if (isError && !isKnown) signedInAs(null)
  }, [session, isError, isKnown])
  useSessionLost()
  const go = (part: ReportSearch) => void navigate({ search: (kept) => ({ ...kept, ...part }) })
  const { step } = report.keeping
  const way = ask ?? 'steps'
  // A report that is kept, or never begun, starts at its first question.
  const isAtStart = !report.isReady || step === 'kept' || (report.isBlank && report.editing === null)
  useEffect(() => {
    if (report.isReady && isAtStart && question !== undefined && question !== 'kind')
      void navigate({ search: (kept) => ({ ...kept, question: undefined }), replace: true })
  }, [report.isReady, isAtStart, question, navigate])
  // After the tab was closed, the question it was left at.
  const { leftAt, isReady } = report
  const isAnew = isReady && !isAtStart && question === undefined && way === 'steps' && step === 'writing'
  useEffect(() => {
    if (isAnew && isQuestion(leftAt ?? undefined) && leftAt !== 'kind')
      void navigate({ search: (kept) => ({ ...kept, question: leftAt ?? undefined }), replace: true })
  }, [isAnew, leftAt, navigate])
  const page = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report is another page
  useEffect(() => {
    page.current?.scrollIntoView({ block: 'start' })
  }, [edit, step])
  const startAgain = () => {
    report.startOver()
    go({ edit: undefined, question: undefined })
  }
  const isWriting = step === 'writing' || step === 'keeping'
  const isFirst = way === 'all' || !isWriting || question === undefined || question === 'kind' || question === 'check'
  return (
    <div ref={page} className={style.page}>
      <div className={style.column}>
        <header className={style.head}>
          <div className={style.titleRow}>
            <h1 className={style.title}>{words.title}</h1>
            {isWriting && report.isReady ? (
              <Button
                look="quiet"
                className={style.wayButton ?? ''}
                onPress={() => go({ ask: way === 'steps' ? 'all' : undefined })}
              >
                {way === 'steps' ? words.way.all : words.way.steps}
              </Button>
            ) : null}
          </div>
          {isFirst || !isOnline ? <p className={style.lead}>{isOnline ? words.lead : words.offline}</p> : null}
        </header>
        <SpokenNews />
        <SignInEnded box={box} />
        {maySend === false && isFirst && session?.ended === null ? (
          <section className={style.notice}>
            <h2 className={style.noticeTitle}>{words.role.title}</h2>
            <p>{words.role.detail}</p>
          </section>
        ) : null}
        {box.broken ? (
          <p role="alert" className={style.notice}>
            {words.queue.broken}
          </p>
        ) : null}
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
              way={way}
              question={isQuestion(question) ? question : 'kind'}
              onQuestion={(id) => go({ question: id })}
              onCancelEdit={startAgain}
            />
          </>
        ) : (
          <KeptNote keeping={report.keeping} box={box} onAnother={startAgain} onRetry={() => void report.keep()} />
        )}
        <Unclaimed box={box} />
        <OutboxList box={box} onEdit={(uuid) => go({ edit: uuid, question: undefined })} />
        <p>
          <Link to="/withdraw">{withdraw.link}</Link>
        </p>
      </div>
    </div>
  )
}
