/** Where the mathematics stands: a file a statistic, in rooms by branch of statistics. A file's name is unique among all rooms. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sourceRoot } from '#api/source-root.ts'

export type StatisticFile = {
  /** `gi-star` */
  name: string
  /** From the package's root: `api/analytics/spatial/gi-star.ts` */
  path: string
}

export const analyticsFolder = join(sourceRoot, 'api', 'analytics')

export const statisticFiles: readonly StatisticFile[] = readdirSync(analyticsFolder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ name: basename(file, '.ts'), path: `api/analytics/${file.replaceAll('\\', '/')}` }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
