// Flags acted on, flags not acted on and watches, each with what came of it: the ledger in three lines.
import type { FlagLedger } from '#api/contract/flag-ledger.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './ledger-summary.module.css'

const groups = ['flaggedAndActed', 'flaggedNotActed', 'watched'] as const
const columns = ['total', 'onset', 'avertedOrFalse', 'pending'] as const

export function LedgerSummary({ ledger }: { ledger: FlagLedger }) {
  const words = useText().upstream.ledger
  return (
    <table className={style.summary}>
      <caption className="only-heard">{words.summary.title}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.summary[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group}>
            <th scope="row">{words.groups[group]}</th>
            {columns.map((column) => (
              <td key={column}>{formatCount(ledger.summary[group][column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
