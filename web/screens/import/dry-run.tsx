// What a file would become: how it was understood, what of it is taken, what is wrong with the rest.
import { useEffect, useRef } from 'react'
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
import { RowBar } from './row-bar.tsx'
import { SourceQuestion } from './source-question.tsx'
import { WorkQuestion } from './work-question.tsx'

type Props = {
  report: ImportReport
  file: File
  map: Readonly<Record<string, string>>
  isBusy: boolean
  onAccept: () => void
  onDiscard: () => void
  onReadAgain: (map: Record<string, string>) => void
}

export function DryRun({ report, file, map, isBusy, onAccept, onDiscard, onReadAgain }: Props) {
  const { say, imports } = useText()
  const { dryRun, problems, preview } = imports
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report is a new thing to read
  useEffect(() => heading.current?.focus(), [report.id])
  const tables = Object.entries(report.tables).filter(([, rows]) => rows > 0)
  return (
    <section className={style.run} aria-labelledby="run-title">
      <div className={style.runHead}>
        <h2 id="run-title" ref={heading} tabIndex={-1}>
          {dryRun.title(report.filename)}
        </h2>
        <p>{dryRun.recognised(report.formatLabel)}</p>
      </div>
      {report.notes.length === 0 ? null : (
        <section className={style.card}>
          <h3>{dryRun.understood}</h3>
          <ul className={style.notes}>
            {report.notes.map(say).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <WorkQuestion key={`work of ${report.id}`} report={report} map={map} onReadAgain={onReadAgain} />
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
      <SourceQuestion key={`source of ${report.id}`} report={report} map={map} onReadAgain={onReadAgain} />
      <CorrectionRows report={report} />
      <ColumnMapping key={report.id} report={report} file={file} map={map} onReadAgain={onReadAgain} />
      <section className={style.card}>
        {report.problemsTotal === 0 ? (
          <p>{problems.none}</p>
        ) : (
          <>
            <h3>{problems.title(formatCount(report.problems.length), formatCount(report.problemsTotal))}</h3>
            <ProblemRows problems={report.problems} />
            {report.rejected + report.duplicate === 0 ? null : (
              <a href={rejectsAddress(report.id)} download>
                {problems.download}
              </a>
            )}
          </>
        )}
      </section>
      {report.preview.length === 0 ? null : (
        <section className={style.card}>
          <h3>{preview.title(report.preview.length)}</h3>
          <PreviewRows rows={report.preview} />
        </section>
      )}
    </section>
  )
}
