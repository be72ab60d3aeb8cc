// Flags acted on, flags not acted on and watches, each with what came of it: the ledger in three lines.
import type { FlagLedger } from '#api/contract/flag-ledger.ts'
import { useText } from '#web/text/use-text.tsx'

const groups = ['flaggedAndActed', 'flaggedNotActed', 'watched'] as const

export function LedgerSummary({ ledger }: { ledger: FlagLedger }) {
  const words = useText().upstream.ledger
  return (
    <ul>
      {groups.map((group) => {
        const { total, onset, avertedOrFalse, pending } = ledger.summary[group]
        return <li key={group}>{words.group(words.groups[group], total, onset, avertedOrFalse, pending)}</li>
      })}
    </ul>
  )
}
