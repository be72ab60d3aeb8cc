/** The demonstration country with a million incidents more, served for as long as something is measured on it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveInstance } from '#tests/support/served-instance.ts'
import { runChild } from './child.ts'
import { commandLine } from './import-million.ts'
import { writeIncidentFile } from './incident-file.ts'

const rows = 1_000_000

export async function overAMillion<T>(measured: (url: string, pid: number) => Promise<T>): Promise<T> {
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
    const served = await serveInstance({ keep: dir, args: ['--demo-sign-in'] })
    try {
      return await measured(served.url, served.pid)
    } finally {
      await served.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
