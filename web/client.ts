// The one door to the API: an answer that fits its contract, or the same Problem the server threw.
// Must not know any screen, and no endpoint by name: those are in queries/.
import type { z } from 'zod'
import { pageHeader } from '#api/contract/page-header.ts'
import { Problem, problem, problemBody } from '#api/contract/problems.ts'

type Parameter = string | number | boolean | null | undefined | readonly string[]
export type Parameters = { readonly [name: string]: Parameter }

/** `/api/districts?from=…` with lists as `a,b,c`; absent parts left out. */
export function apiAddress(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null || value === '') continue
    if (Array.isArray(value)) {
      if (value.length > 0) search.set(name, value.join(','))
    } else search.set(name, String(value))
  }
  const text = search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return `/api/${path}${text === '' ? '' : `?${text}`}`
}

/** The answer as data, or the Problem in it. Anything that is neither (a captive portal's page) is a Problem too. */
export async function unwrap<S extends z.ZodType>(answer: Response, schema: S): Promise<z.output<S>> {
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  const body: unknown = isJson ? await answer.json() : null
  if (answer.ok && isJson) return schema.parse(body)
  const known = problemBody.safeParse(body)
  throw known.success ? new Problem(known.data) : problem('bug', { code: 'server-answered', status: answer.status })
}

/** What our page says of itself at every request. */
export const fromThisPage = (): Record<string, string> => ({ [pageHeader]: globalThis.location?.origin ?? '' })

/** Asks and unwraps. A token pasted at "Sign in" rides along as a cookie the server set; nothing is kept here. */
export async function ask<S extends z.ZodType>(
  path: string,
  schema: S,
  options: { parameters?: Parameters; signal?: AbortSignal; init?: RequestInit } = {},
): Promise<z.output<S>> {
  const answer = await fetch(apiAddress(path, options.parameters), {
    credentials: 'same-origin',
    ...options.init,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    headers: { accept: 'application/json', ...fromThisPage(), ...options.init?.headers },
  })
  return unwrap(answer, schema)
}
