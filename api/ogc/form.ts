/** In which of its two forms an answer is wanted: by `f` where it is said, else by Accept. Programs that say nothing get JSON. */
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { z } from 'zod'
import type { Env } from '#api/http/env.ts'

export const form = z.enum(['json', 'html'])
export type Form = z.infer<typeof form>

const json = 'application/json'
const html = 'text/html'

export function formOf(c: Context<Env>): Form {
  const said = form.safeParse(c.req.query('f'))
  if (said.success) return said.data
  const supports = [json, 'application/geo+json', html]
  return accepts(c, { header: 'Accept', supports, default: json }) === html ? 'html' : 'json'
}
