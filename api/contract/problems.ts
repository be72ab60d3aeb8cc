/**
 * Every failure the API expects, in one sitting: its code, HTTP status and title.
 * A thrown Problem becomes the same Problem in the browser. Anything else thrown is a bug.
 */
import { z } from 'zod'

export const problems = {
  'request.invalid': { status: 400, title: 'The request is not valid' },
  'request.too-large': { status: 413, title: 'That is larger than this server accepts' },
  'request.unsupported': { status: 415, title: 'This kind of content is not accepted here' },
  'actor.unknown': { status: 401, title: 'Sign in to do this' },
  'actor.forbidden': { status: 403, title: 'Your role does not allow this' },
  'route.unknown': { status: 404, title: 'There is nothing at this address' },
  'place.unknown': { status: 404, title: 'No place has this p-code' },
  'indicator.unknown': { status: 404, title: 'No indicator has this name' },
  'observation.unknown': { status: 404, title: 'No observation has this id' },
  'observation.conflict': { status: 409, title: 'Another observation already has this id' },
  'observation.withdrawn': { status: 410, title: 'This observation was withdrawn' },
  'photo.invalid': { status: 422, title: 'This photo cannot be read' },
  'photo.unknown': { status: 404, title: 'There is no such photo' },
  'import.unknown': { status: 404, title: 'No import has this id' },
  'import.unrecognised': { status: 422, title: 'This file is of no kind known here' },
  'import.unreadable': { status: 422, title: 'This file cannot be read' },
  'import.refused': { status: 409, title: 'The import was refused' },
  'export.unknown': { status: 404, title: 'No such export' },
  'export.empty': { status: 404, title: 'Nothing to export' },
  'run.unknown': { status: 404, title: 'No such calculation is running' },
  'run.stopped': { status: 409, title: 'The calculation was stopped' },
  'query.cancelled': { status: 499, title: 'The request was cancelled' },
  'server.busy': { status: 503, title: 'The server is busy; try again in a moment' },
  'record.locked': { status: 503, title: 'Another process holds the record' },
  'record.damaged': { status: 503, title: 'The record does not verify' },
  'record.failed': { status: 503, title: 'The record could not be written; nothing was kept' },
  'mirror.incomplete': {
    status: 500,
    title: 'The tables would not hold all that was written, so they were left as they were',
  },
  'record.not-empty': { status: 409, title: 'There is already a record here' },
  'backup.invalid': { status: 422, title: 'This is not a backup that can be restored' },
  'setting.invalid': { status: 500, title: 'A setting is not valid' },
  'storage.full': { status: 507, title: 'The disk is almost full; nothing was written' },
  bug: { status: 500, title: 'Something went wrong on our side' },
} as const
export type ProblemCode = keyof typeof problems
const codes = Object.keys(problems).filter((code): code is ProblemCode => code in problems)

export const problemBody = z
  .object({
    code: z.enum(codes),
    title: z.string(),
    detail: z.string().optional(),
    /** One line per field of the request that is wrong. */
    fields: z.record(z.string(), z.string()).optional(),
    /** What to quote when asking about a bug. */
    reference: z.string().optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemBody = z.infer<typeof problemBody>

export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly body: ProblemBody

  constructor(body: Omit<ProblemBody, 'title'>) {
    super(body.detail ?? problems[body.code].title)
    this.name = 'Problem'
    this.code = body.code
    this.status = problems[body.code].status
    this.body = { ...body, title: problems[body.code].title }
  }
}

/** The short way to throw one: `throw problem('place.unknown', 'XV99 is no district of Velmora')`. */
export const problem = (code: ProblemCode, detail?: string, fields?: Record<string, string>): Problem =>
  new Problem({ code, ...(detail === undefined ? {} : { detail }), ...(fields === undefined ? {} : { fields }) })
