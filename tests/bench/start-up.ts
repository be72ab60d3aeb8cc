/** From `npm start` on an empty folder, and again on a full one, to the first answer. The build is there already. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveInstance } from '#tests/support/served-instance.ts'
import { type Measurement, median } from './reading.ts'

export const startUp: Measurement = {
  id: 'start-up',
  run: async () => {
    const keep = mkdtempSync(join(tmpdir(), 'upstream-bench-'))
    try {
      rmSync('dist', { recursive: true, force: true })
      const first = await serveInstance({ keep, deadlineMs: 120_000 })
      await first.stop()
      const later: number[] = []
      for (let i = 0; i < 3; i++) {
        const again = await serveInstance({ keep })
        later.push(again.readyMs)
        await again.stop()
      }
      return [
        {
          what: 'first start: build, demonstration country, ready',
          value: first.readyMs / 1000,
          unit: 's',
          goal: { atMost: 15 },
        },
        { what: 'later start, ready', value: median(later) / 1000, unit: 's', goal: { atMost: 2 } },
      ]
    } finally {
      rmSync(keep, { recursive: true, force: true })
    }
  },
}
