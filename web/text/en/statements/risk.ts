// Indicators of the risk index that count twice, or against the rest.
import type { RiskWarning } from '#api/contract/statements/risk.ts'
import type { WordsFor } from '../../say-in.ts'
import { risk } from '../risk.ts'

const two = (correlation: number): string => correlation.toFixed(2).replace('-', '−')

export const riskWarnings: WordsFor<RiskWarning> = {
  'double-counted': ({ first, second, correlation }) =>
    `Counted twice? “${risk.indicators[first]}” and “${risk.indicators[second]}” say almost the same (correlation ${two(correlation)}).`,
  opposed: ({ indicator, correlation }) =>
    `“${risk.indicators[indicator]}” runs against the rest: it is high where the others are low (correlation ${two(correlation)}). It says something else, or should weigh less.`,
}
