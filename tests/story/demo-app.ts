/**
 * The demonstration country as a first start makes it, behind the whole application: made once for a test file, asked only
 * through the front door.
 */
import { createDemo } from '#api/demo.ts'
import { type Answer, type TestApp, testApp } from '#tests/support/test-app.ts'

export type DemoApp = TestApp & {
  /** GET as a planner; fails unless it is answered 200. */
  ask<T = any>(path: string, filter?: Record<string, string | number>): Promise<T>
}

export async function demoApp(): Promise<DemoApp> {
  const app = await testApp({ begin: createDemo })
  return {
    ...app,
    async ask(path, filter = {}) {
      const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]))
      const answer: Answer = await app.get(`/api/${path}${query.size === 0 ? '' : `?${query}`}`)
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
