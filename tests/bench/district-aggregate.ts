/** The district table over a million incidents, served over HTTP: first asked, asked again, and unchanged (304). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { serveInstance } from '#tests/support/served-instance.ts'
import { runChild } from './child.ts'
import { commandLine } from './import-million.ts'
import { writeIncidentFile } from './incident-file.ts'
import { type Measurement, median, millisecondsOf } from './reading.ts'

const rows = 1_000_000
const periods = Array.from(
  { length: 40 },
  (_, i) => `from=2023-01&to=${2023 + Math.floor((i + 2) / 12)}-${String(((i + 2) % 12) + 1).padStart(2, '0')}`,
)

export const districtAggregate: Measurement = {
  id: 'district-aggregate',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'upstream-bench-'))
    const dir = join(folder, 'var')
    try {
      const file = join(folder, 'incidents.csv')
      await writeIncidentFile(file, rows)
      for (const args of [
        ['init', '--demo'],
        ['import', file, '--json'],
      ]) {
        const ran = await runChild([...commandLine, ...args], { UPSTREAM_DIR: dir })
        if (ran.code !== 0) throw new Error(`${args[0]} was refused: ${ran.output.slice(0, 500)}`)
      }
      const served = await serveInstance({ keep: dir })
      try {
        const ask = async (query: string): Promise<Response> => {
          const answer = await fetch(`${served.url}/api/districts?${query}`)
          await answer.arrayBuffer()
          if (!answer.ok) throw new Error(`/api/districts answered ${answer.status}`)
          return answer
        }
        await ask('')
        const cold: number[] = []
        for (const period of periods) cold.push(await millisecondsOf(() => ask(period)))
        const warm: number[] = []
        for (let i = 0; i < 200; i++) warm.push(await millisecondsOf(() => ask(periods[i % periods.length] ?? '')))
        const etag = (await ask('')).headers.get('etag') ?? ''
        const unchanged = await autocannon({
          url: `${served.url}/api/districts`,
          connections: 16,
          duration: 4,
          headers: { 'if-none-match': etag },
        })
        const wrong = unchanged.requests.total - (unchanged.statusCodeStats?.['304']?.count ?? 0)
        if (wrong > 0) throw new Error(`${wrong} answers were not 304`)
        return [
          {
            what: 'district table over 1 million, a filter never asked before, p50',
            value: median(cold),
            unit: 'ms',
            goal: null,
          },
          {
            what: 'district table over 1 million, asked again, p50',
            value: median(warm),
            unit: 'ms',
            goal: { atMost: 15 },
          },
          { what: 'unchanged (304)', value: unchanged.requests.average, unit: 'requests/s', goal: { atLeast: 10_000 } },
        ]
      } finally {
        await served.stop()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
