/** What a command says when it is done: the same facts as one JSON object, or as a few plain lines. */
import type { Problem } from '#api/contract/problems.ts'
import { problemInEnglish } from '#api/http/in-english.ts'
import { cli } from '#web/text/en/cli.ts'

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
    detail === undefined ? title : cli.ofFile(title, detail),
    ...Object.entries(fields ?? {}).map(([field, why]) => cli.ofField(field, why)),
    ...(reference === undefined ? [] : [cli.reference(reference)]),
  ]
}
