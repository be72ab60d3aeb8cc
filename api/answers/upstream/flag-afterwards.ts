/** What happened after a flag was raised: violence by quarter, whether it began and how long after. As known now. */
import { leadQuarters } from '#api/analytics/forecast/onset.ts'
import type { FlagLedgerRow } from '#api/contract/flag-ledger.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'
import type { Violence } from './violence.ts'

/** Quarters looked at after the flag last stood. */
const QUARTERS_AFTER = 4
/** Violence begins when it is high over this many quarters together. */
const HORIZON_QUARTERS = 2

type After = {
  recorded: Violence
  pcode: string
  exposure: number | null
  /** The month the flag was raised for; the first quarter begins the month after. */
  after: Month
  lastStood: Month
  cV: number | null
  /** Rate of the twelve months before, per person-year. */
  before: number | null
}

export function afterwardsOf({
  recorded,
  pcode,
  exposure,
  after,
  lastStood,
  cV,
  before,
}: After): Pick<FlagLedgerRow, 'afterwards' | 'outcome'> {
  const last = recorded.span(null)?.last ?? after
  const wanted = Math.ceil((countMonths(after, lastStood) - 1) / 3) + QUARTERS_AFTER
  const held = Math.max(0, Math.floor((countMonths(after, last) - 1) / 3))
  const quarters = Array.from({ length: Math.min(wanted, held) }, (_, q) => {
    const months = { from: addMonths(after, 3 * q + 1), to: addMonths(after, 3 * q + 3) }
    const incidents = recorded.counts(null, months).get(pcode) ?? 0
    const rate = exposure === null ? null : incidents / (exposure / 4)
    return { ...months, incidents, rate, high: rate === null || cV === null ? null : rate > cV }
  })
  const rates = quarters.flatMap(({ rate }) => rate ?? [])
  const measured = cV !== null && before !== null
  const lead = measured ? leadQuarters(rates, cV, before, HORIZON_QUARTERS) : null
  const onset = lead !== null
  return {
    afterwards: {
      quarters: quarters.map((quarter) => ({
        ...quarter,
        rate: quarter.rate === null ? null : quarter.rate * 100_000,
      })),
      onset,
      leadQuarters: lead,
    },
    outcome: onset ? 'onset' : quarters.length < wanted ? 'pending' : 'averted-or-false',
  }
}
