/**
 * What every answer of this door shares: OpenRosa's headers, and failures said in its envelope with its status codes, which clients
 * show to the person. Knows no form and no record.
 */
import type { Context, ErrorHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '#api/contract/problems.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { problemInEnglish } from '#api/http/in-english.ts'
import { problemOf } from '#api/http/on-error.ts'
import { documentOf, type Xml, xml } from './xml/write-xml.ts'

export const mostMegabytes = 25
const spoken = '1.0'

/** A client that names another version of the protocol is refused; one that names none is answered. */
export const openRosaHeaders = ({ clock }: Pick<Deps, 'clock'>) =>
  createMiddleware<Env>(async (c, next) => {
    c.header('X-OpenRosa-Version', spoken)
    c.header('X-OpenRosa-Accept-Content-Length', String(mostMegabytes * 1024 * 1024))
    c.header('Date', clock.now().toUTCString())
    c.header('Content-Language', 'en')
    c.header('Cache-Control', 'no-store')
    const asked = c.req.header('X-OpenRosa-Version')
    if (asked !== undefined && asked !== spoken)
      throw problem('request.invalid', { code: 'openrosa-version-not-known', version: asked })
    await next()
  })

export const xmlAnswer = (c: Context<Env>, document: Xml, status: ContentfulStatusCode = 200): Response =>
  c.body(documentOf(document), status, { 'Content-Type': 'text/xml; charset=utf-8' })

export const message = (text: string, nature: 'submit_success' | 'error'): Xml =>
  xml`<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="${nature}">${text}</message></OpenRosaResponse>`

/** Clients know few codes; what is withdrawn is a conflict to them, and what cannot be read a bad request. */
const known: Partial<Record<number, ContentfulStatusCode>> = { 410: 409, 415: 400, 422: 400 }

export const onOpenRosaError = (log: Deps['log']): ErrorHandler<Env> => {
  const failed = problemOf(log)
  return (error, c) => {
    const refusal = failed(error, c)
    if (refusal.status === 401) c.header('WWW-Authenticate', 'Basic realm="Upstream"')
    return xmlAnswer(
      c,
      message(inWords(refusal), 'error'),
      known[refusal.status] ?? (refusal.status as ContentfulStatusCode),
    )
  }
}

function inWords(refusal: Problem): string {
  const { title, detail, fields = {}, reference } = problemInEnglish(refusal)
  const why = Object.entries(fields).map(([field, said]) => `${field}: ${said}`)
  return [
    title,
    ...(detail === undefined ? [] : [detail]),
    ...why,
    ...(reference === undefined ? [] : [reference]),
  ].join('. ')
}
