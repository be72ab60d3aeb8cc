/**
 * The data version of an answer. What a reading route says depends on three things only: the record as folded, the role that
 * asks and how far it reaches, and the code with the number of people below which it withholds; where a plan is judged, on the day as well. Together they make the ETag, so an unchanged picture is answered 304 before any query runs.
 * Knows nothing of what the answers say.
 */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '#api/deps.ts'
import type { Env } from './env.ts'

/** Answers that do not follow from the record and the role alone, or never change. */
export const unversioned =
  /^\/api\/(health|activity|activity\.csv|basemap|session|account|people|observation-fates|imports|runs|photos|audio-notes|uploads|tokens|docs|openapi\.json|backup)(\/|$)/

/** Answers that judge by the day it is where the question names none: another day is another picture. */
const dated = /^\/api\/(commitments|providers|workshops|alert-rules|digests|digest-letter)(\/|$)/

/** Where one address is answered in several forms: which this request gets, and the header that decides. */
type Forms = { of(c: Context<Env>): string; header: string }

/** Goes after the actor is known. */
export const versioned = ({ journal, build, clock }: Pick<Deps, 'journal' | 'build' | 'clock'>, forms?: Forms) =>
  createMiddleware<Env>(async (c, next) => {
    c.header('X-Record-Seq', String(c.var.seq))
    c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', ['Authorization, Cookie', ...(forms === undefined ? [] : [forms.header])].join(', '))
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    // While an entry is durable but not yet folded, the chain names a picture nobody has been shown.
    if (!reading || unversioned.test(c.req.path) || journal.seq !== c.var.seq) return next()
    const day = dated.test(c.req.path) ? `-${clock.now().toISOString().slice(0, 10)}` : ''
    const form = forms === undefined ? '' : `-${forms.of(c)}`
    const { reader, fewestRespondents } = c.var.mirror
    const code = `${build}-${fewestRespondents}`
    const tag = `W/"${c.var.seq}-${journal.chain.slice(0, 12)}-${code}-${c.var.actor.role}${reader}${day}${form}"`
    if (names(c.req.header('If-None-Match'), tag)) {
      c.header('ETag', tag)
      return c.body(null, 304)
    }
    await next()
    if (c.res.status === 200) c.header('ETag', tag)
  })

const names = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header === tag || header.split(',').some((part) => part.trim() === tag))
