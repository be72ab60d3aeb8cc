/** GDAL's own programs, where this machine has them; where it has not, that is said: what they would have read is not tested. */
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

function installed(): string | null {
  try {
    return execFileSync('ogrinfo', ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    console.warn('ogrinfo (gdal-bin) is not on this machine: what GDAL reads of Upstream was not tested.')
    return null
  }
}

export const gdal = installed()

const mostOutput = 64 * 1024 * 1024

export async function ogrinfo(...args: string[]): Promise<string> {
  const { stdout } = await run('ogrinfo', ['-ro', ...args], { maxBuffer: mostOutput })
  return stdout
}

export async function ogr2ogr(...args: string[]): Promise<void> {
  await run('ogr2ogr', args, { maxBuffer: mostOutput })
}
