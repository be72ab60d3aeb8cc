/**
 * The whole upstream map of the demonstration country over HTTP: just after the country was made, after a later start, and each
 * time with a threshold never asked before.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveInstance } from '#tests/support/served-instance.ts'
import { type Measurement, median, millisecondsOf } from './reading.ts'

export const upstreamMap: Measurement = {
  id: 'upstream-map',
  run: async () => {
    const dir = mkdtempSync(join(tmpdir(), 'upstream-bench-'))
    const measured = async (queries: readonly string[]): Promise<number[]> => {
      const served = await serveInstance({ keep: dir, deadlineMs: 120_000 })
      try {
        const times: number[] = []
        for (const query of queries)
          times.push(
            await millisecondsOf(async () => {
              const answer = await fetch(`${served.url}/api/upstream${query}`)
              await answer.arrayBuffer()
              if (!answer.ok) throw new Error(`/api/upstream answered ${answer.status}`)
            }),
          )
        return times
      } finally {
        await served.stop()
      }
    }
    try {
      const [made] = await measured([''])
      const thresholds = Array.from({ length: 20 }, (_, i) => `?cG=${(0.301 + i / 1000).toFixed(3)}`)
      const [first, ...later] = await measured(['', ...thresholds])
      const goal = { atMost: 200 }
      const map = 'upstream map, '
      return [
        { what: `${map}the first question of a country just made`, value: made ?? Number.NaN, unit: 'ms', goal: null },
        { what: `${map}the first question after a start`, value: first ?? Number.NaN, unit: 'ms', goal },
        { what: `${map}a threshold never asked before, p50`, value: median(later), unit: 'ms', goal },
      ]
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}
