/** The answers every address here may give: one of two forms, or an exception. */
import type { Context } from 'hono'
import type { z } from 'zod'
import { problemType } from '#api/contract/problems.ts'
import type { Env } from '#api/http/env.ts'
import { exception } from './documents.ts'
import { formOf } from './form.ts'
import { htmlType, jsonType, type Link, selfAndOther } from './links.ts'
import { type Html, page } from './page.ts'

export const answersOf = (schema: z.ZodType, type: string = jsonType) => ({
  200: {
    description: 'The answer',
    content: { [type]: { schema }, [htmlType]: { schema: { type: 'string' as const } } },
  },
  default: { description: 'It could not be done, and why', content: { [problemType]: { schema: exception } } },
})

type Told = {
  title: string
  /** What leads here, outermost first. */
  trail: readonly Link[]
  type: string
  /** The document but for its links to itself. */
  json: (links: Link[]) => unknown
  html: () => Html
}

/** The document or its page, whichever was asked for. */
export function tell(c: Context<Env>, root: string, { title, trail, type, json, html }: Told): Response {
  const form = formOf(c)
  const links = selfAndOther(root, c, type, form)
  if (form === 'html') return c.html(page({ title, trail, body: html(), links }))
  return c.body(JSON.stringify(json(links)), 200, { 'Content-Type': type })
}
