/**
 * Where the full trace of a bug goes when there is no request to answer: a file beside the record, under a reference a person can
 * quote. Nobody at a terminal is shown a trace they did not ask for.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import type { RequestRefusal } from './contract/statements/requests.ts'

const fileName = 'bugs.log'

/** `why` says where the trace is. */
export function keepTrace(dir: string, error: unknown, clock: Clock): { why: RequestRefusal; trace: string } {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const reference = randomUUID().slice(0, 8)
  const path = join(dir, fileName)
  try {
    appendFileSync(path, `${clock.now().toISOString()} ${reference}\n${trace}\n\n`, { mode: 0o600 })
    return { why: { code: 'trace-kept', reference, path }, trace }
  } catch {
    // A full or missing disk is often the reason: then the terminal is all there is.
    return { why: { code: 'as-written', text: firstLine(trace) }, trace }
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text
