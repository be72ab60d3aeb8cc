/** Budgets in dollars: those written in dollars, and those with a rate the person importing gave; of the others it is said that they were left out. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { parseCount, parseNumber } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { decideMark, readOneWay } from '../areas/decimal-mark.ts'
import { type FoundProblem, fileProblem, type ImportFile, type Told } from '../format.ts'
import type { WorkColumns } from './work-columns.ts'

export type Budgets = {
  read(row: readonly string[]): { usd: number | null; warning?: Told }
  notes(): ImportNote[]
  questions: ImportQuestion[]
}

const symbols: Readonly<Record<string, string>> = { US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₦': 'NGN' }
const blank = /^\s*(na|nan|null|none|-|n\/a|unknown|tbc|tbd)?\s*$/i
const withCurrency = /^\s*([A-Za-z]{3}|US\$|[€£¥₦$])?\s*([^A-Za-z€£¥₦$]+?)\s*([A-Za-z]{3}|US\$|[€£¥₦$])?\s*$/

export async function hearBudgets(
  file: ImportFile,
  table: TableSample,
  { budget, currency }: WorkColumns,
): Promise<Budgets> {
  const rates = new Map(ratesIn(file.sample.map).map(([currency, answer]) => [currency, rateOf(answer)]))
  const { style, questions } = await decideMark(
    file,
    table,
    budget === undefined ? [] : [budget],
    (text) => withCurrency.exec(text)?.[2] ?? text,
    true,
  )
  const ofColumn = budget !== undefined && saysDollars(table, budget) ? 'USD' : null
  const converted = new Map<string, number>()
  const leftOut = new Map<string | null, number>()

  function currencyIn(row: readonly string[], sign: string | undefined): string | null {
    const written = currency === undefined ? '' : (row[currency] ?? '').trim()
    const stated = symbols[written] ?? written.toUpperCase()
    if (/^[A-Z]{3}$/.test(stated)) return stated
    const beside = sign === undefined ? '' : (symbols[sign] ?? sign.toUpperCase())
    return /^[A-Z]{3}$/.test(beside) ? beside : ofColumn
  }

  return {
    questions,
    read(row) {
      const written = budget === undefined ? '' : (row[budget] ?? '').trim()
      if (blank.test(written)) return { usd: null }
      const [, before, number = written, after] = withCurrency.exec(written) ?? []
      // Nobody budgets thousandths: '18,500' alone can only mean thousands.
      const amount = (style === 'ambiguous' ? readOneWay(number) : parseNumber(number, style)) ?? parseCount(number)
      if (amount === null || amount < 0) {
        const field = table.header[budget ?? -1] ?? 'budget'
        return { usd: null, warning: { field, reason: { code: 'budget-unreadable', written } } }
      }
      const money = currencyIn(row, before ?? after)
      if (money === 'USD') return { usd: amount }
      const rate = money === null ? undefined : rates.get(money)
      if (money === null || rate === undefined) {
        leftOut.set(money, (leftOut.get(money) ?? 0) + 1)
        return { usd: null }
      }
      converted.set(money, (converted.get(money) ?? 0) + 1)
      return { usd: Math.round(amount * rate * 100) / 100 }
    },
    notes: () => [
      ...[...converted].map(([money, rows]) => ({
        ...{ code: 'budgets-converted' as const, currency: money, rate: rates.get(money) ?? 1, rows },
      })),
      ...[...leftOut].map(([money, rows]) => ({ code: 'budgets-left-out' as const, currency: money, rows })),
    ],
  }
}

const ratesIn = (map: ReadonlyMap<string, string>): [string, string][] =>
  [...map].flatMap(([key, answer]) => (key.startsWith('rate.') ? [[key.slice(5).trim().toUpperCase(), answer]] : []))
const rateOf = (answer: string): number => Number(answer.replace(',', '.'))

/** A rate that cannot be read is asked about, never passed over. */
export function doubtRates(map: ReadonlyMap<string, string>): FoundProblem | null {
  const wrong = ratesIn(map).find(([, answer]) => !(rateOf(answer) > 0 && Number.isFinite(rateOf(answer))))
  return wrong === undefined ? null : fileProblem({ code: 'rate-unreadable', answer: wrong[1] }, `rate.${wrong[0]}`)
}

const saysDollars = (table: TableSample, at: number): boolean =>
  /\busd\b/.test(table.words[at] ?? '') ||
  /us\$/i.test(table.header[at] ?? '') ||
  (table.tags?.[at] ?? '').split('+').includes('usd')
