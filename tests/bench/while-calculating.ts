/** Is everybody else answered while a long Monte Carlo runs? Health of a listening application during a space-time scan. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { calculate, runsNow, stopRun } from '#api/workers/calculate.ts'
import { listen } from '#tests/support/built.ts'
import { testApp } from '#tests/support/test-app.ts'
import { type Measurement, millisecondsOf, percentile95 } from './reading.ts'

const questions = 200
const pauseMs = 10

export const whileCalculating: Measurement = {
  id: 'while-calculating',
  run: async () => {
    const sockets = mkdtempSync(join(tmpdir(), 'upstream-bench-'))
    const tiny = await testApp()
    const served = await listen(tiny.app, { host: '127.0.0.1', port: 0, dir: sockets })
    try {
      const random = createRandom(8)
      const points = Array.from({ length: 3_000 }, (): [number, number] => [random.uniform(), random.uniform()])
      const scan = calculate('space-time-scan', {
        points,
        times: points.map(() => random.integerBelow(42)),
        periods: 42,
        options: { radiusM: 10_000, longestWindow: 6, prospective: false, draws: 99_999 },
        seed: 1,
      }).catch(() => null)
      const waits: number[] = []
      for (let i = 0; i < questions; i++) {
        waits.push(await millisecondsOf(async () => (await fetch(`${served.url}/api/health`)).arrayBuffer()))
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      const running = runsNow()
      for (const { runId } of running) stopRun(runId)
      await scan
      if (running.length === 0) throw new Error('the scan ended before the last question')
      return [
        { what: 'health during a space-time scan, p95', value: percentile95(waits), unit: 'ms', goal: { atMost: 50 } },
      ]
    } finally {
      await served.close()
      await tiny.close()
      rmSync(sockets, { recursive: true, force: true })
    }
  },
}
