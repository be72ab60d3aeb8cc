/** What became of a flag, as a statement. */
import type { FlagLedgerRow } from '#api/contract/flag-ledger.ts'
import type { FlagOutcomeFinding } from '#api/contract/statements/flag.ts'

/** How long after a flag violence may begin and the flag still have been right. */
const quarters = 4

export function flagOutcome(row: Omit<FlagLedgerRow, 'finding'>): FlagOutcomeFinding {
  const { tier, outcome, afterwards, interventions } = row
  const call = { tier, begun: interventions.map(({ name }) => name) }
  if (outcome === 'onset') return { code: 'flag-then-onset', ...call, leadQuarters: afterwards.leadQuarters ?? 1 }
  if (outcome === 'pending') return { code: 'flag-pending', ...call }
  return { code: 'flag-without-onset', ...call, quarters }
}
