/**
 * Statements as they were kept on this machine: without their English, which is set beside them anew as they leave. An earlier
 * version kept sentences alone; those are shown as they were written.
 */
import { z } from 'zod'
import { importQuestion } from '#api/contract/import-questions.ts'
import { importReport, rowProblem } from '#api/contract/imports.ts'
import { importNote } from '#api/contract/statements/import-notes.ts'

/** Reads what was kept, with the schema of what travels. */
export const asKept = <T extends z.ZodType>(schema: T) => z.preprocess(travelling, schema)

function travelling(kept: unknown): unknown {
  if (Array.isArray(kept)) return kept.map(travelling)
  if (typeof kept !== 'object' || kept === null) return kept
  const parts = Object.fromEntries(Object.entries(kept).map(([name, part]) => [name, travelling(part)]))
  return 'code' in kept ? { ...parts, sentence: '' } : parts
}

const written = (text: string) => ({ code: 'as-written' as const, text })
const once = { message: z.string(), suggestion: z.string().optional() }
const problemOnce = rowProblem
  .omit({ reason: true, suggestion: true })
  .extend(once)
  .transform(({ message, suggestion, ...where }) => ({ ...where, ...writtenOnce(message, suggestion) }))

/** A problem of which only sentences are left. */
export const writtenOnce = (message: string, suggestion: string | undefined) => ({
  reason: written(message),
  ...(suggestion === undefined || suggestion === '' ? {} : { suggestion: written(suggestion) }),
})

export const keptReport = importReport.extend({
  problems: z.array(z.union([asKept(rowProblem), problemOnce])),
  questions: z.array(asKept(importQuestion)).default([]),
  notes: z.array(z.union([asKept(importNote), z.string().transform(written)])),
})
