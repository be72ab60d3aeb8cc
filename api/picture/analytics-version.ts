/** Which mathematics an answer was worked out with. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceRoot } from '#api/source-root.ts'

/** Changes with any line of the mathematics, and with nothing else. */
export const analyticsVersion = (() => {
  const folder = join(sourceRoot, 'api', 'analytics')
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 12)
})()
