/** How tests ask the API, whoever answers: as a role with a real token, the way a browserless client would. */
import { pageHeader } from '#api/contract/page-header.ts'
import type { ActorRole } from '#api/contract/session.ts'

export type Answer<T = any> = { status: number; body: T; headers: Headers; text: string }
/** Planner unless told otherwise; nobody, where it is our page that asks; `json` becomes the body. */
export type Asked = { as?: ActorRole; headers?: Record<string, string>; json?: unknown; body?: BodyInit }
export type Tokens = Record<Exclude<ActorRole, 'anonymous'>, string>

export const requestOf = (tokens: Tokens, method: string, { as = 'planner', headers, json, body }: Asked) => ({
  method,
  headers: {
    ...(as === 'anonymous' ? { [pageHeader]: '' } : { Authorization: `Bearer ${tokens[as]}` }),
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  },
  ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
})

/** The body is parsed where it is JSON. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = response.headers.get('Content-Type')?.includes('json') === true && text !== ''
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : text }
}
