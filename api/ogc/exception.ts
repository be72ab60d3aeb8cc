/** A problem as OGC's clients expect one: the same answer as anywhere, with a `description`, and how to sign in where that would help. */
import type { ErrorHandler } from 'hono'
import { z } from 'zod'
import type { Env } from '#api/http/env.ts'

const told = z.looseObject({
  title: z.string(),
  detail: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
})

export const asException =
  (answer: ErrorHandler<Env>): ErrorHandler<Env> =>
  async (error, c) => {
    const response = await answer(error, c)
    const body = told.parse(await response.json())
    const { title, detail, fields = {} } = body
    const because = [detail, ...Object.entries(fields).map(([field, why]) => `${field} ${why}`)].filter((why) => why)
    const description = because.length === 0 ? title : `${title}: ${because.join('; ')}`
    return Response.json(
      { ...body, description },
      { status: response.status, headers: { ...Object.fromEntries(response.headers), ...signingIn(response.status) } },
    )
  }

/** QGIS and a browser ask for name and password when told so; the password is the token, the name anything. */
export const signingIn = (status: number): Record<string, string> =>
  status === 401 ? { 'WWW-Authenticate': 'Basic realm="Upstream", charset="UTF-8"' } : {}
