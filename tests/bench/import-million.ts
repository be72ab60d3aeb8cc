/** One million incidents from a CSV through the command line, as a steward would bring them in: seconds and peak memory. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from './child.ts'
import { writeIncidentFile } from './incident-file.ts'
import type { Measurement } from './reading.ts'

const rows = 1_000_000
export const commandLine = ['api/cli/launch.cjs']

export const importMillion: Measurement = {
  id: 'import-million',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'upstream-bench-'))
    try {
      const env = { UPSTREAM_DIR: join(folder, 'var') }
      const file = join(folder, 'incidents.csv')
      await writeIncidentFile(file, rows)
      const made = await runChild([...commandLine, 'init', '--demo'], env)
      if (made.code !== 0) throw new Error('the demonstration country could not be made')
      const ran = await runChild([...commandLine, 'import', file, '--json'], env)
      if (ran.code !== 0) throw new Error(`the import was refused: ${ran.output.slice(0, 500)}`)
      const batch = JSON.parse(ran.output).batches[0]
      if (batch.read !== rows) throw new Error(`only ${batch.read} of ${rows} rows were read`)
      return [
        {
          what: `import ${rows.toLocaleString('en')} incidents (${Math.round(statSync(file).size / 1e6)} MB)`,
          value: ran.seconds,
          unit: 's',
          goal: { atMost: 6 },
        },
        { what: '  peak memory', value: ran.peakMb, unit: 'MB', goal: { atMost: 700 } },
        { what: '  rows accepted', value: batch.accepted, unit: 'rows', goal: null },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
