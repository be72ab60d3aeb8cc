// A file on its way: being read, or into the record. What is known of it outlives a reload, because the server tells it.
import type { ImportProgress, ImportReport } from '#api/contract/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './import.module.css'

export function UnderWay({ report, progress }: { report: ImportReport; progress: ImportProgress | null }) {
  const { imports: words } = useText()
  const { filename, state } = report
  const title = state === 'accepting' ? words.keeping(filename) : words.reading(filename)
  const share = progress?.share ?? null
  return (
    <div className={style.sending}>
      <p role="status">{title}</p>
      <progress max={1} aria-label={title} {...(share === null ? {} : { value: share })} />
      <p className={style.note}>
        {progress === null || progress.rows === 0 ? words.waiting : words.rowsSoFar(formatCount(progress.rows))}
      </p>
      <p className={style.note}>{words.mayLeave}</p>
    </div>
  )
}
