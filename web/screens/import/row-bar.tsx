// read = accepted + corrected + rejected + duplicate, as one bar with its numbers in words.
import type { ImportReport } from '#api/contract/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './import.module.css'

const parts = ['accepted', 'corrected', 'rejected', 'duplicate'] as const

export function RowBar({ report }: { report: ImportReport }) {
  const { dryRun } = useText().imports
  return (
    <div>
      <p className={style.read}>{dryRun.read(formatCount(report.read))}</p>
      <div className={style.bar} aria-hidden="true">
        {parts
          .filter((part) => report[part] > 0)
          .map((part) => (
            <span key={part} data-part={part} style={{ flexGrow: report[part] }} />
          ))}
      </div>
      <ul className={style.parts}>
        {parts.map((part) => (
          <li key={part}>
            <span aria-hidden="true" className={style.partMark} data-part={part} />
            <strong>{formatCount(report[part])}</strong> {dryRun[part]}
          </li>
        ))}
      </ul>
    </div>
  )
}
