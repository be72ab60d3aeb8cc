/** Every statistic this program ships, with the reference cases it was compared with: read once, at start-up, from its sources. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Statistic } from '#api/contract/methods.ts'
import { sourceRoot } from '#api/source-root.ts'
import { statisticFacts } from './statistic-facts.ts'
import { analyticsFolder, statisticFiles } from './statistic-files.ts'

const cases = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      statistics: z.array(z.string()),
      values: z.int(),
      tolerance: z.number(),
      exceptions: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
    }),
  )
  .parse(JSON.parse(readFileSync(join(analyticsFolder, 'reference-cases.json'), 'utf8')))

/** A case is listed only once its values were compared, and the build fails when one differs. */
const casesOf = (name: string): Statistic['referenceCases'] =>
  cases
    .filter(({ statistics }) => statistics.includes(name))
    .map(({ statistics: _, ...rest }) => ({ ...rest, passed: rest.values > 0 }))

export const statistics: readonly Statistic[] = statisticFiles.flatMap((file) => {
  const facts = statisticFacts(file, readFileSync(join(sourceRoot, file.path), 'utf8'))
  return facts === null ? [] : [{ ...facts, referenceCases: casesOf(file.name) }]
})
