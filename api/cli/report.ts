/** What a command says when it is done: the same facts as one JSON object, or as a few plain lines. */
import type { ProblemBody } from '#api/contract/problems.ts'

export type Report = {
  /** Printed as it is with --json. */
  json: Record<string, unknown>
  lines: readonly string[]
  /** Why it was refused, though there is something to report. */
  refused?: ProblemBody
}

export function problemLines({ title, detail, fields, reference }: ProblemBody): string[] {
  return [
    detail === undefined ? title : `${title}: ${detail}`,
    ...Object.entries(fields ?? {}).map(([field, message]) => `  ${field}: ${message}`),
    ...(reference === undefined ? [] : [`  reference ${reference}`]),
  ]
}

export const counted = (count: number): string => count.toLocaleString('en')
