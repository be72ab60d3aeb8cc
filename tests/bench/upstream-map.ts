/** The whole upstream map of the demonstration country over HTTP, each time with a threshold never asked before. */
import { serveInstance } from '#tests/support/served-instance.ts'
import { type Measurement, median, millisecondsOf } from './reading.ts'

export const upstreamMap: Measurement = {
  id: 'upstream-map',
  run: async () => {
    const served = await serveInstance({ deadlineMs: 120_000 })
    try {
      const ask = (query: string) =>
        millisecondsOf(async () => {
          const answer = await fetch(`${served.url}/api/upstream${query}`)
          await answer.arrayBuffer()
          if (!answer.ok) throw new Error(`/api/upstream answered ${answer.status}`)
        })
      const first = await ask('')
      const later: number[] = []
      for (let i = 1; i <= 20; i++) later.push(await ask(`?cG=${(0.3 + i / 1000).toFixed(3)}`))
      return [
        { what: 'upstream map, the first question after a start', value: first, unit: 'ms', goal: { atMost: 200 } },
        {
          what: 'upstream map, a threshold never asked before, p50',
          value: median(later),
          unit: 'ms',
          goal: { atMost: 200 },
        },
      ]
    } finally {
      await served.stop()
    }
  },
}
