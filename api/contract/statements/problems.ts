/** Why something could not be done: everything a Problem may say in detail, and of each field of a request that is wrong. */
import { z } from 'zod'
import { importReason } from './import-reasons.ts'
import { importSuggestion } from './import-suggestions.ts'
import { statement } from './statement.ts'

export const problemStatement = z
  .discriminatedUnion('code', [
    importReason,
    statement('refused-unless', { reason: importReason, suggestion: importSuggestion }),
  ])
  .meta({ id: 'ProblemStatement' })
export type ProblemStatement = z.infer<typeof problemStatement>
