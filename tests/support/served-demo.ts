/**
 * One demonstration for a run of tests, started as `npm start -- --demo-sign-in` starts it, and one Chromium for all who look at it. Tests ask
 * for them by `inject`; they share what they write there, as people do. Where only tests with a record of their own are run, neither.
 */
import type { TestProject } from 'vitest/node'
import { roles } from '#api/record/entries.ts'
import { answerOf, requestOf, type Tokens } from './asking.ts'
import { serveChromium } from './chromium.ts'
import { serveInstance } from './served-instance.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demoUrl: string
    demoOutput: string
    demoTokens: Tokens
    demoKey: string
    chromiumAt: string
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.vitest.projects.every(({ name }) => name === 'node')) return undefined
  const [demo, chromium] = await Promise.all([serveInstance({ args: ['--demo-sign-in'] }), serveChromium()])
  project.provide('demoUrl', demo.url)
  project.provide('demoOutput', demo.output())
  project.provide('demoKey', demo.startKey)
  project.provide('demoTokens', await tokensFor(demo.url, demo.stewardToken))
  project.provide('chromiumAt', chromium.wsEndpoint())
  return async () => {
    await Promise.all([chromium.close(), demo.stop()])
  }
}

/** A first start prints a steward's token; a steward makes the others. */
async function tokensFor(url: string, steward: string): Promise<Tokens> {
  const issued = roles.map(async (role) => {
    const asked = requestOf({ steward } as Tokens, 'POST', {
      as: 'steward',
      json: { name: `${role} of the tests`, role },
    })
    const { status, text, body } = await answerOf(await fetch(`${url}/api/tokens`, asked))
    if (status !== 200) throw new Error(`no token for a ${role}: ${status} ${text}`)
    return [role, body.token]
  })
  return Object.fromEntries(await Promise.all(issued))
}
