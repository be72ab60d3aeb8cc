// An import that is in, or was taken back: what it changed, and the way back.
import { useEffect, useRef, useState } from 'react'
import type { ImportReport } from '#api/contract/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CorrectionRows } from './correction-rows.tsx'
import style from './import.module.css'
import { RowBar } from './row-bar.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { WhereMap } from './where-map.tsx'

export function Kept({ report, onAnother }: { report: ImportReport; onAnother: () => void }) {
  const { dryRun, earlier, kept } = useText().imports
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [isAsking, setAsking] = useState(false)
  const isIn = report.state === 'accepted'
  const tables = Object.entries(report.tables).filter(([, rows]) => rows > 0)
  return (
    <section className={style.run} aria-labelledby="kept-title">
      <div className={style.done}>
        <h2 id="kept-title" ref={heading} tabIndex={-1}>
          {isIn ? dryRun.acceptedTitle(report.filename) : kept.undoneTitle(report.filename)}
        </h2>
        <p>{isIn ? dryRun.acceptedDetail : kept.undoneDetail}</p>
        {isIn ? (
          <>
            <h3>{kept.changed}</h3>
            <RowBar report={report} />
            {tables.length === 0 ? null : (
              <p>{kept.became(tables.map(([table, rows]) => dryRun.table(table, formatCount(rows))).join(', '))}</p>
            )}
          </>
        ) : null}
        <div className={style.row}>
          <Button look="primary" onPress={onAnother}>
            {dryRun.another}
          </Button>
          {isIn ? (
            <Button aria-label={earlier.undoOf(report.filename)} onPress={() => setAsking(true)}>
              {earlier.undo}
            </Button>
          ) : null}
        </div>
      </div>
      {isIn ? <CorrectionRows report={report} /> : null}
      {isIn && report.where !== null ? <WhereMap where={report.where} isKept /> : null}
      <UndoDialog report={isAsking ? report : null} onClose={() => setAsking(false)} />
    </section>
  )
}
