/** A long calculation runs beside the server: the answer is the same, others are served meanwhile, and it can be stopped. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { calculate } from '#tests/support/built.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const forEver = 2_000_000_000
const running = async (): Promise<any[]> => (await app.get('/api/runs')).body.rows
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it never came')
}

it('answers what the same calculation answers here', async () => {
  const random = createRandom(7)
  let sum = 0
  for (let draw = 0; draw < 1000; draw++) sum += random.uniform()
  expect(await calculate('uniform-mean', { seed: 7, draws: 1000 })).toBe(sum / 1000)
})

it('tells how far it has come while others are answered, and stops when told to; the next one runs all the same', async () => {
  const long = calculate('uniform-mean', { seed: 1, draws: forEver }, { of: 'patience' })
  const stopped = expect(long).rejects.toMatchObject({ code: 'run.stopped' })
  await until(async () => (await running()).some((run) => run.done > 0))
  const [run] = await running()
  expect(run).toMatchObject({ calculation: 'uniform-mean', about: { of: 'patience' }, of: forEver })
  expect((await app.get('/api/health')).status).toBe(200)
  const waiting = calculate('uniform-mean', { seed: 3, draws: 10 })
  expect((await app.send('DELETE', `/api/runs/${run.runId}`)).status).toBe(200)
  await stopped
  expect(await waiting).toBe(await calculate('uniform-mean', { seed: 3, draws: 10 }))
  expect(await running()).toEqual([])
  expect((await app.send('DELETE', `/api/runs/${run.runId}`)).body.code).toBe('run.unknown')
})

it('says no to more than it can hold, and a failure is the failure of its own caller alone', async () => {
  const held = Array.from({ length: 21 }, () => calculate('uniform-mean', { seed: 1, draws: forEver }))
  const all = Promise.allSettled(held)
  await expect(calculate('uniform-mean', { seed: 1, draws: 1 })).rejects.toMatchObject({ code: 'server.busy' })
  for (const { runId } of await running()) await app.send('DELETE', `/api/runs/${runId}`)
  expect((await all).every(({ status }) => status === 'rejected')).toBe(true)
  const options = { radiusM: 1, longestWindow: 1, prospective: false, draws: 0 }
  await expect(
    calculate('space-time-scan', { points: [[0, 0]], times: [], periods: 1, options, seed: 1 }),
  ).rejects.toThrow('one time per event')
})
