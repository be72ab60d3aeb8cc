/** What crosses between the server and its threads. */
import type { CalculationName } from './calculations.ts'

export type Job = { name: CalculationName; input: unknown }
export type Told =
  | { is: 'progress'; done: number; of: number }
  | { is: 'done'; output: unknown }
  | { is: 'failed'; error: Error }
