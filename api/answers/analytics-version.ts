/** Which mathematics an answer was worked out with. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { statisticFiles } from '#api/docs/statistic-files.ts'
import { sourceRoot } from '#api/source-root.ts'

/** Changes with any line of the mathematics, and with nothing else. */
export const analyticsVersion = (() => {
  const hash = createHash('sha256')
  for (const { name, path } of statisticFiles) hash.update(name).update(readFileSync(join(sourceRoot, path)))
  return hash.digest('hex').slice(0, 12)
})()
