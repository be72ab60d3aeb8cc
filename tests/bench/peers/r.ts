/** R as a peer in the same run: whether it and a package are there, and one script's answers. Absent, it says what brings it. */
import { spawnSync } from 'node:child_process'

export const aptForR = 'apt install r-base-core r-cran-spdep r-cran-dbscan'

export function hasR(library: string): boolean {
  const found = spawnSync('Rscript', ['-e', `cat(requireNamespace("${library}", quietly = TRUE))`], {
    encoding: 'utf8',
  })
  return found.status === 0 && found.stdout.endsWith('TRUE')
}

/** Runs a script of this folder; it prints one number, the seconds of the work alone, and writes what it found to a file. */
export function secondsInR(script: string, args: readonly (string | number)[]): number {
  const file = new URL(script, import.meta.url).pathname
  const ran = spawnSync('Rscript', [file, ...args.map(String)], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (ran.status !== 0) throw new Error(`${script} failed: ${ran.stderr.slice(0, 500)}`)
  return Number(ran.stdout.trim().split('\n').at(-1))
}
