// What a file would become: how it was understood and what is left to decide, what of it is taken, what is wrong with the rest.
import { useEffect, useRef } from 'react'
import type { AnswerMap } from '#api/contract/import-questions.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { rejectsAddress } from '#web/queries/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { CorrectionRows } from './correction-rows.tsx'
import style from './import.module.css'
import { PreviewRows } from './preview-rows.tsx'
import { ProblemRows } from './problem-rows.tsx'
import { Questions } from './questions.tsx'
import { RowBar } from './row-bar.tsx'
import { SourceQuestion } from './source-question.tsx'
import { WhereMap } from './where-map.tsx'
import { WorkQuestion } from './work-question.tsx'

type Props = {
  report: ImportReport
  isBusy: boolean
  onAccept: () => void
  onDiscard: () => void
  onAnswer: (map: AnswerMap) => void
}

/** What is asked below needs no note. */
const askedInstead = new Set([
  'part-taken',
  'encoding-guessed',
  'question-taken',
  'question-left-out',
  'days-of-a-spreadsheet',
])
const notesShown = ({ notes, questions }: ImportReport) =>
  questions.length === 0 ? notes : notes.filter(({ code }) => !askedInstead.has(code))

export function DryRun({ report, isBusy, onAccept, onDiscard, onAnswer }: Props) {
  const { say, imports } = useText()
  const { dryRun, preview } = imports
  const heading = useRef<HTMLHeadingElement>(null)
  // It is drawn anew after every reading: a new thing to read.
  useEffect(() => heading.current?.focus(), [])
  const refusals = report.problems.filter(({ line, severity }) => line === null && severity === 'rejected')
  const isOpen = report.state === 'failed'
  return (
    <section className={style.run} aria-labelledby="run-title">
      <div className={style.runHead}>
        <h2 id="run-title" ref={heading} tabIndex={-1}>
          {dryRun.title(report.filename)}
        </h2>
        {report.formatLabel === '' ? null : <p>{dryRun.recognised(report.formatLabel)}</p>}
      </div>
      {isOpen ? (
        <div role="alert" className={style.refused}>
          <p className={style.read}>{report.questions.length > 0 ? dryRun.askedFirst : dryRun.refused}</p>
          {refusals.map(({ reason, suggestion }) =>
            reason.code === 'file-of-no-kind' ? (
              <details key={reason.code}>
                <summary>{dryRun.noKind(reason.filename)}</summary>
                <p>{say(reason)}</p>
              </details>
            ) : (
              <p key={JSON.stringify(reason)}>
                {say(reason)} {suggestion === undefined || report.questions.length > 0 ? null : say(suggestion)}
              </p>
            ),
          )}
          {refusals.some(({ reason }) => reason.code === 'reading-interrupted') ? (
            <Button isDisabled={isBusy} onPress={() => onAnswer({})}>
              {dryRun.readAgain}
            </Button>
          ) : null}
          <Button isDisabled={isBusy} onPress={onDiscard}>
            {dryRun.discard}
          </Button>
        </div>
      ) : null}
      <Questions questions={report.questions} isBusy={isBusy} onAnswer={onAnswer} />
      <WorkQuestion report={report} isBusy={isBusy} onAnswer={onAnswer} />
      {notesShown(report).length === 0 ? null : (
        <section className={style.card}>
          <h3>{dryRun.understood}</h3>
          <ul className={style.notes}>
            {notesShown(report)
              .map(say)
              .map((note) => (
                <li key={note}>{note}</li>
              ))}
          </ul>
        </section>
      )}
      {isOpen ? null : <Counts {...{ report, isBusy, onAccept, onDiscard }} />}
      <Problems report={report} />
      {report.where === null ? null : <WhereMap where={report.where} />}
      <SourceQuestion report={report} isBusy={isBusy} onAnswer={onAnswer} />
      <CorrectionRows report={report} />
      <ColumnMapping report={report} isBusy={isBusy} onAnswer={onAnswer} />
      {report.preview.length === 0 ? null : (
        <section className={style.card}>
          <h3>{preview.title(report.preview.length)}</h3>
          <PreviewRows rows={report.preview} />
        </section>
      )}
    </section>
  )
}

function Counts({ report, isBusy, onAccept, onDiscard }: Omit<Props, 'onAnswer'>) {
  const { dryRun } = useText().imports
  const tables = Object.entries(report.tables).filter(([, rows]) => rows > 0)
  return (
    <section className={style.card}>
      <h3>{dryRun.counts}</h3>
      <RowBar report={report} />
      {tables.length === 0 ? null : (
        <p className={style.note}>
          {dryRun.becomes(tables.map(([table, rows]) => dryRun.table(table, formatCount(rows))).join(', '))}
        </p>
      )}
      <div className={style.row}>
        {report.accepted + report.corrected === 0 ? (
          <p>{dryRun.nothing}</p>
        ) : (
          <Button look="primary" isDisabled={isBusy} onPress={onAccept}>
            {dryRun.accept(formatCount(report.accepted + report.corrected))}
          </Button>
        )}
        <Button isDisabled={isBusy} onPress={onDiscard}>
          {dryRun.discard}
        </Button>
      </div>
    </section>
  )
}

/** Those of the whole file stand above, where nothing is taken because of them. */
function Problems({ report }: { report: ImportReport }) {
  const { problems: words } = useText().imports
  const isOpen = report.state === 'failed'
  const shown = isOpen ? report.problems.filter(({ line }) => line !== null) : report.problems
  if (isOpen && shown.length === 0) return null
  return (
    <section className={style.card}>
      {shown.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <h3>{words.title(formatCount(shown.length), formatCount(isOpen ? shown.length : report.problemsTotal))}</h3>
          <ProblemRows problems={shown} />
          {report.rejected + report.duplicate === 0 ? null : (
            <a href={rejectsAddress(report.id)} download>
              {words.download}
            </a>
          )}
        </>
      )}
    </section>
  )
}
