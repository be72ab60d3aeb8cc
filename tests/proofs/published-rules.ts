/** The published operating characteristics of the flag's rules: [false flags per quiet district, power] for each scenario. */
import type { Rule, Scenario } from './flag-rules.ts'

type Cell = readonly [falseFlags: number, power: number | null]
export type Row = { nEff: number; rule: Rule; cells: Record<Scenario, Cell> }

const row = (nEff: number, rule: Rule, quiet: number, rise: Cell, high: Cell): Row => ({
  nEff,
  rule,
  cells: { 'all quiet': [quiet, null], '10 % rise by 15 pp': rise, '20 % at 50 %': high },
})

export const published: readonly Row[] = [
  row(67, 'naive', 0.26, [0.24, 0.91], [0.26, 0.96]),
  row(67, 'watch', 0.08, [0.07, 0.71], [0.07, 0.78]),
  row(67, 'flag', 0, [0.002, 0.13], [0.001, 0.59]),
  row(67, 'two-wave average', 0, [0.001, 0.23], [0.001, 0.87]),
  row(67, 'confirmed watch', 0.02, [0.016, 0.55], [0.019, 0.61]),
  row(150, 'naive', 0.18, [0.16, 0.98], [0.17, 0.99]),
  row(150, 'watch', 0.04, [0.03, 0.86], [0.035, 0.94]),
  row(150, 'flag', 0, [0.002, 0.41], [0.001, 0.9]),
  row(150, 'two-wave average', 0, [0.001, 0.62], [0, 0.99]),
  row(150, 'confirmed watch', 0.007, [0.007, 0.78], [0.007, 0.88]),
  row(300, 'watch', 0.013, [0.012, 0.97], [0.013, 1]),
  row(300, 'flag', 0, [0.001, 0.82], [0, 0.99]),
]
