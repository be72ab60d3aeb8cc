/** What became of a flag, in one sentence. Decides nothing. */
import type { FlagLedgerRow } from '#api/contract/flag-ledger.ts'

type Told = Pick<FlagLedgerRow, 'tier' | 'outcome' | 'acted' | 'afterwards' | 'interventions'>

const quarters = (n: number): string => (n === 1 ? 'one quarter' : `${n} quarters`)

export function ledgerSentence({ tier, outcome, acted, afterwards, interventions }: Told): string {
  const called = tier === 'flag' ? 'Flagged' : tier === 'confirmed-watch' ? 'Watched over two waves' : 'Watched'
  const [first] = interventions
  const work =
    acted && first !== undefined
      ? interventions.length === 1
        ? `“${first.name}” began within a year`
        : `“${first.name}” and ${interventions.length - 1} more began within a year`
      : 'nothing was begun within a year'
  return `${called}; ${work}; ${whatCame(outcome, afterwards.leadQuarters, acted, tier === 'flag' ? 'flag' : 'watch')}.`
}

function whatCame(outcome: Told['outcome'], lead: number | null, acted: boolean, call: string): string {
  if (outcome === 'onset') return `violence began in quarter ${lead ?? 1} after it`
  if (outcome === 'pending') return 'too early to say what came of it'
  return acted
    ? `violence had not begun after ${quarters(4)}: averted, or the ${call} was wrong`
    : `violence had not begun after ${quarters(4)}: the ${call} was wrong, or it is late`
}
