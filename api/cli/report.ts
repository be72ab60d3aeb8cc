/** What a command says when it is done: the same facts as one JSON object, or as a few plain lines. */
import type { Problem } from '#api/contract/problems.ts'
import { problemInEnglish } from '#api/http/in-english.ts'

export type Report = {
  /** Printed as it is with --json. */
  json: Record<string, unknown>
  lines: readonly string[]
  /** Why it was refused, though there is something to report. */
  refused?: Problem
}

export function problemLines(refused: Problem): string[] {
  const { title, detail, fields, reference } = problemInEnglish(refused)
  return [
    detail === undefined ? title : `${title}: ${detail}`,
    ...Object.entries(fields ?? {}).map(([field, message]) => `  ${field}: ${message}`),
    ...(reference === undefined ? [] : [`  reference ${reference}`]),
  ]
}

export const counted = (count: number): string => count.toLocaleString('en')
