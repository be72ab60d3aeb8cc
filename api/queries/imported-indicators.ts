/** Indicators that came in with a file rather than with the code list. */
import { indicator } from '#data/schema/indicators.ts'
import { question } from './ask.ts'

export const importedIndicators = question(
  'imported-indicators',
  indicator.omit({ grievance: true }).transform((i) => ({ ...i, grievance: null })),
)
