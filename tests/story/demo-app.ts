/** The served demonstration, asked only through the front door: over the network, with a token of each role. */
import { inject } from 'vitest'
import { type Answer, type Asked, answerOf, requestOf } from '#tests/support/asking.ts'

export type DemoApp = {
  /** GET as a role (planner unless told otherwise). */
  get<T = any>(path: string, asked?: Asked): Promise<Answer<T>>
  send<T = any>(method: string, path: string, asked?: Asked): Promise<Answer<T>>
  /** GET as an analyst; fails unless it is answered 200. */
  ask<T = any>(path: string, filter?: Record<string, string | number>): Promise<T>
}

/** From this machine the demonstration opens as a planner to whoever has no token: nobody in particular comes by a proxy. */
const byProxy = { 'X-Forwarded-For': '192.0.2.1' }

/** Servers give idle connections up after five seconds: one that was idle about as long is asked on once more, and only that. */
const idleMs = 4000
let answeredAt = 0

async function asked(url: string, request: RequestInit): Promise<Response> {
  const isIdle = performance.now() - answeredAt > idleMs
  try {
    return await fetch(url, request)
  } catch (error) {
    if (!isIdle || !(error instanceof TypeError)) throw error
    return await fetch(url, request)
  } finally {
    answeredAt = performance.now()
  }
}

export function demoApp(): DemoApp {
  const send: DemoApp['send'] = async (method, path, asking = {}) => {
    const headers = { ...(asking.as === 'anonymous' ? byProxy : {}), ...asking.headers }
    const request = requestOf(inject('demoTokens'), method, { ...asking, headers })
    return answerOf(await asked(`${inject('demoUrl')}${path}`, request))
  }
  const get: DemoApp['get'] = (path, asked) => send('GET', path, asked)
  return {
    get,
    send,
    async ask(path, filter = {}) {
      const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]))
      const answer = await get(`/api/${path}${query.size === 0 ? '' : `?${query}`}`, { as: 'analyst' })
      if (answer.status !== 200) throw new Error(`${path}?${query}: ${answer.status} ${answer.text.slice(0, 300)}`)
      return answer.body
    },
  }
}

/** The value, which must be there. */
export const known = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('expected a value, found a gap')
  return value
}
