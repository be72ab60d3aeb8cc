// The first problems of a file, each with its line, its reason and what might be meant.
import type { RowProblem } from '#api/contract/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './import.module.css'

export function ProblemRows({ problems }: { problems: readonly RowProblem[] }) {
  const { say, imports } = useText()
  const words = imports.problems
  return (
    <div className={style.scroll}>
      <table className={style.table}>
        <thead>
          <tr>
            {[words.line, words.outcome, words.field, words.what, words.suggestion].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map((p) => (
            <tr key={`${p.line}:${p.field}:${JSON.stringify(p.reason)}`}>
              <td className={style.numeric}>{p.line === null ? words.whole : formatCount(p.line)}</td>
              <td>
                <span className={style.outcome} data-part={p.severity}>
                  {words.severities[p.severity]}
                </span>
              </td>
              <td>{p.field}</td>
              <td>{say(p.reason)}</td>
              <td>{p.suggestion === undefined ? null : say(p.suggestion)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
