/**
 * Every failure the API expects, in one sitting: its code and HTTP status. What it is called, and why, is said in web/text.
 * A thrown Problem becomes the same Problem in the browser. Anything else thrown is a bug.
 */
import { z } from 'zod'
import { type ProblemStatement, problemStatement } from './statements/problems.ts'

export const problems = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.unsupported': 415,
  'request.too-many': 429,
  'actor.unknown': 401,
  'actor.forbidden': 403,
  'sign-in.refused': 401,
  'sign-in.too-many': 429,
  'sign-in.outside-failed': 502,
  'person.unknown': 404,
  'person.conflict': 409,
  'invitation.unknown': 404,
  'invitation.ended': 410,
  'route.unknown': 404,
  'place.unknown': 404,
  'indicator.unknown': 404,
  'intervention.unknown': 404,
  'site.unknown': 404,
  'alert-rule.unknown': 404,
  'digest.unknown': 404,
  'observation.unknown': 404,
  'observation.conflict': 409,
  'observation.withdrawn': 410,
  'weekly-line.unknown': 404,
  'weekly-line.conflict': 409,
  'weekly-line.withdrawn': 410,
  'review.conflict': 409,
  'commitment.unknown': 404,
  'commitment.conflict': 409,
  'workshop.unknown': 404,
  'xform.unknown': 404,
  'xform.conflict': 409,
  'upload.gap': 409,
  'upload.damaged': 422,
  'upload.missing': 428,
  'upload.too-many': 429,
  'photo.invalid': 422,
  'photo.unknown': 404,
  'audio.invalid': 422,
  'audio.unknown': 404,
  'import.unknown': 404,
  'import.unrecognised': 422,
  'import.unreadable': 422,
  'import.refused': 409,
  'export.unknown': 404,
  'export.empty': 404,
  'export.too-large': 422,
  'run.unknown': 404,
  'run.stopped': 409,
  'query.cancelled': 499,
  'server.busy': 503,
  'record.locked': 503,
  'record.damaged': 503,
  'record.failed': 503,
  'figures.exposed': 500,
  'mirror.incomplete': 500,
  'record.not-empty': 409,
  'backup.invalid': 422,
  'sealed.refused': 422,
  'sealed.empty': 404,
  'office.unknown': 404,
  'setting.invalid': 500,
  'printer.missing': 503,
  'printer.failed': 500,
  'storage.full': 507,
  bug: 500,
} as const
/** RFC 9457. */
export const problemType = 'application/problem+json'

export type ProblemCode = keyof typeof problems
const codes = Object.keys(problems).filter((code): code is ProblemCode => code in problems)

type Fields = Record<string, ProblemStatement>

/** As it travels: `says` is what happened; title, detail and fields are the same in English, for people who read JSON. */
export const problemBody = z
  .object({
    code: z.enum(codes),
    title: z.string(),
    detail: z.string().optional(),
    /** One line per field of the request that is wrong. */
    fields: z.record(z.string(), z.string()).optional(),
    says: z
      .object({ detail: problemStatement.optional(), fields: z.record(z.string(), problemStatement).optional() })
      .default({}),
    /** What to quote when asking about a bug. */
    reference: z.string().optional(),
  })
  .transform(({ code, says, reference }) => ({ code, ...says, reference }))
  .meta({ id: 'Problem' })
type Spoken = ProblemStatement & { sentence: string }
export type SpokenProblem = Omit<z.input<typeof problemBody>, 'says'> & {
  says: { detail?: Spoken; fields?: Record<string, Spoken> }
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly detail: ProblemStatement | undefined
  readonly fields: Fields | undefined
  readonly reference: string | undefined

  constructor({
    code,
    detail,
    fields,
    reference,
  }: Pick<Problem, 'code'> & Partial<Pick<Problem, 'detail' | 'fields' | 'reference'>>) {
    super([code, JSON.stringify({ detail, fields })].join(' '))
    this.name = 'Problem'
    this.code = code
    this.status = problems[code]
    this.detail = detail
    this.fields = fields
    this.reference = reference
  }
}

/** The short way to throw one: `throw problem('place.unknown', { code: 'place-not-known', pcode })`. */
export const problem = (code: ProblemCode, detail?: ProblemStatement, fields?: Fields): Problem =>
  new Problem({ code, detail, fields })

/** What another program threw, in its own words. */
export const asWritten = (thrown: unknown): ProblemStatement | undefined =>
  thrown instanceof Error ? { code: 'as-written', text: thrown.message } : undefined
