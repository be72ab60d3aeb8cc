/** Measures the table of how often each rule flags, holds it against the published one cell by cell, and writes both down. */
import { createRandom } from '#api/analytics/numeric/random.ts'
import { type Measured, measure, quiet, type Rule, type Scenario } from './flag-rules.ts'
import { published } from './published-rules.ts'

export const scenarios = ['all quiet', '10 % rise by 15 pp', '20 % at 50 %'] as const
const sizes = [67, 150, 300] as const

/** What a published figure of two or three digits may be off by, its own simulation's error included: of false flags, of power. */
export const ROOM = { falseFlags: 0.02, power: 0.06 }

export type Compared = {
  nEff: number
  rule: Rule
  scenario: Scenario
  measured: Measured
  off: number
  offPower: number
}

export function operatingTable(countries: number): { cells: Compared[]; text: string } {
  const found = new Map<string, Record<Rule, Measured>>()
  for (const nEff of sizes) {
    for (const [k, scenario] of scenarios.entries()) {
      found.set(`${nEff} ${scenario}`, measure(scenario, nEff, countries, createRandom(1000 * nEff + k)))
    }
  }
  const cells = published.flatMap(({ nEff, rule, cells: row }) =>
    scenarios.map((scenario): Compared => {
      const measured = found.get(`${nEff} ${scenario}`)![rule]
      const [falseFlags, power] = row[scenario]
      return {
        nEff,
        rule,
        scenario,
        measured,
        off: measured.falseFlags - falseFlags,
        offPower: power === null || measured.power === null ? 0 : measured.power - power,
      }
    }),
  )
  const outside = cells.filter((cell) => beyond(cell))
  const lines = cells.map((cell) => {
    const { falseFlags, falseSe, power, powerSe, anyFalse } = cell.measured
    const powers = power === null ? '' : ` power ${show(power)} ± ${show(powerSe)} (${show(power - cell.offPower)})`
    const mark = beyond(cell) ? '*' : ' '
    return `${mark} ${cell.nEff}  ${cell.rule.padEnd(17)} ${cell.scenario.padEnd(19)} false ${show(falseFlags)} ± ${show(falseSe)} (${show(falseFlags - cell.off)})${powers}; any in ${(100 * anyFalse).toFixed(1)} % of waves`
  })
  return {
    cells,
    text: [
      `How often each rule flags: measured ± Monte Carlo standard error (published); ${countries} countries of 60 districts a row,`,
      `quiet shares N(${quiet.mean}, ${quiet.sd}). ${outside.length} of ${cells.length} cells (*) lie beyond three standard errors and rounding:`,
      'the published design is not stated in full.',
      ...lines,
    ].join('\n'),
  }
}

const show = (value: number): string => value.toFixed(3)
const rounding = 0.005
const beyond = ({ off, offPower, measured }: Compared): boolean =>
  Math.abs(off) > 3 * measured.falseSe + (measured.falseFlags > 0.05 ? rounding : 0.001) ||
  Math.abs(offPower) > 3 * measured.powerSe + rounding
