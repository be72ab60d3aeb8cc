/**
 * The one translation of a failure into an answer. A Problem says what it is; anything else is a bug, logged under a reference
 * the person can quote. The log gets method and path, never the query or the body: they may hold positions. Nor a link that is
 * itself a proof.
 */
import { randomUUID } from 'node:crypto'
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { Problem, problem, problemType } from '#api/contract/problems.ts'
import type { Env } from './env.ts'
import { problemInEnglish } from './in-english.ts'

export const onError = (log: Logger): ErrorHandler<Env> => {
  const failed = problemOf(log)
  return (error, c) => answer(failed(error, c))
}

/** The same for doors that answer in another form. */
export const problemOf =
  (log: Logger) =>
  (error: Error, c: Context<Env>): Problem => {
    const expected = asProblem(error)
    if (expected !== null) return expected
    const reference = randomUUID().slice(0, 8)
    log.error(
      { reference, method: c.req.method, path: c.req.path.replace(/^(\/unsubscribe\/).*/, '$1…'), err: error },
      'a bug',
    )
    return new Problem({ code: 'bug', reference })
  }

function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) {
    if (error.status === 413) return problem('request.too-large')
    if (error.status < 500)
      return problem('request.invalid', undefined, { body: { code: 'as-written', text: error.message } })
  }
  if (error instanceof Error && error.name === 'AbortError') return problem('query.cancelled')
  return null
}

/** 499 is nobody's official status, so the Response is made by hand. */
const answer = (refusal: Problem): Response =>
  Response.json(problemInEnglish(refusal), {
    status: refusal.status,
    headers: { 'Content-Type': problemType, 'Cache-Control': 'no-store', ...retryOf(refusal) },
  })

const retryOf = ({ detail }: Problem): Record<string, string> =>
  detail?.code === 'too-many-attempts' ? { 'Retry-After': String(detail.seconds) } : {}
