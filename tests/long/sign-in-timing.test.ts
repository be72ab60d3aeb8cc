/** S11: how long an answer takes does not say whether a name is known: less than five milliseconds apart at the median of many. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { asking, person } from '#tests/support/accounts.ts'
import { testApp } from '#tests/support/test-app.ts'

const rounds = 400

test('S11: a name that is known and one that is not are refused equally fast', async () => {
  const tiny = await testApp({ fictional: false })
  const known = await Promise.all(Array.from({ length: rounds / 8 }, () => person(tiny, { role: 'planner' })))
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
  for (let i = 0; i < rounds; i++) {
    const names = { known: known[i % known.length]?.name ?? '', unknown: `Unknown ${i}` }
    // Each in turn goes first, from an address of its own.
    for (const which of i % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const remoteAddress = `198.${which === 'known' ? 18 : 19}.${i >> 8}.${i & 255}`
      const env = { incoming: { socket: { remoteAddress } } as IncomingMessage, outgoing: {} as ServerResponse }
      const begun = performance.now()
      const { status } = await asking(tiny, '', env)('POST', '/api/session', {
        name: names[which],
        password: 'a guess',
      })
      times[which].push(performance.now() - begun)
      expect(status).toBe(401)
    }
  }
  const median = (all: number[]): number => all.toSorted((a, b) => a - b)[rounds / 2] ?? 0
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(5)
  await tiny.close()
})
