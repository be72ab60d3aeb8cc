// What rows known before said, and say now.
import type { ImportReport } from '#api/contract/imports.ts'
import { correctionsAddress } from '#web/queries/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './import.module.css'

export function CorrectionRows({ report }: { report: ImportReport }) {
  const words = useText().imports.corrections
  const { corrections, correctionsTotal } = report
  if (correctionsTotal === 0) return null
  return (
    <section className={style.card}>
      <h3>{words.title(formatCount(corrections.length), formatCount(correctionsTotal))}</h3>
      <p className={style.note}>{words.note}</p>
      <div className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              {[words.line, words.row, words.field, words.old, words.new].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {corrections.map((c) => (
              <tr key={`${c.line}:${c.row}:${c.field}`}>
                <td className={style.numeric}>{c.line === null ? words.sum : formatCount(c.line)}</td>
                <td>{c.row}</td>
                <td>{c.field}</td>
                <td>
                  <del>{c.old ?? words.nothing}</del>
                </td>
                <td>
                  <ins>{c.new ?? words.nothing}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <a href={correctionsAddress(report.id)} download>
        {words.download}
      </a>
    </section>
  )
}
