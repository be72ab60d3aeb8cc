// The money of a place and period, by the three Ds.
import type { BalanceFinding } from '#api/contract/statements/balance.ts'
import { formatPercent, formatUsd } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { noun } from '../grammar.ts'

type Counted = { works: number; withoutBudget: number; paidEarlier: number }
const unsaid = ({ works, withoutBudget, paidEarlier }: Counted): string =>
  [
    withoutBudget === 0
      ? ''
      : ` ${withoutBudget} of ${noun(works, 'piece of work states', 'pieces of work state')} no budget: that money is unknown, not zero.`,
    paidEarlier === 0
      ? ''
      : ` ${paidEarlier} more ${paidEarlier === 1 ? 'goes' : 'go'} on without a stated end: the money counted when the work began.`,
  ].join('')

export const balanceFindings: WordsFor<BalanceFinding> = {
  'balance-told': ({ totalUsd, defence, development, diplomacy, ...counted }) =>
    `Of ${formatUsd(totalUsd)} in the period, ${formatPercent(defence)} % went to defence, ${formatPercent(development)} % to development and ${formatPercent(diplomacy)} % to diplomacy.${unsaid(counted)}`,
  'balance-no-money': ({ works, ...counted }) =>
    `${noun(works, 'piece of work was', 'pieces of work were')} under way in the period, but no money that counts in it is known.${unsaid({ works, ...counted })}`,
  'balance-no-work': () => 'No work was under way in the period.',
}
