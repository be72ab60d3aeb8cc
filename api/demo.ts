/**
 * Fills an empty record with the fictional demonstration country, batch by batch at the dates it tells of, so that "as known on"
 * has something to say. All of it is durable together: a start that is interrupted leaves an empty record, not half a country.
 */
import type { Deps } from './deps.ts'
import { draftBatch } from './draft-batch.ts'
import type { Draft } from './record/entries.ts'
import { writeAll } from './record/write.ts'

const author = 'demo'
const atOnce = 4

export async function createDemo(deps: Deps): Promise<void> {
  // Only here, and only when needed: nothing else depends on how the demonstration country is made up.
  const { DEMO_COUNTRY_CODE, DEMO_NAME, generateDemo } = await import('#data/generate/demo.ts')
  const batches = generateDemo()
  const created: Draft<'instance.created'> = {
    kind: 'instance.created',
    subject: 'instance',
    actor: author,
    body: { name: DEMO_NAME, countryCode: DEMO_COUNTRY_CODE, fictional: true },
  }
  const drafts: { draft: Draft; at: string }[] = [
    { draft: created, at: batches[0]?.at ?? deps.clock.now().toISOString() },
  ]
  // Several at a time: writing a file is mostly waiting for the disk.
  for (let i = 0; i < batches.length; i += atOnce) {
    const some = batches.slice(i, i + atOnce).map((batch) => draftBatch(deps, batch, author))
    drafts.push(...(await Promise.all(some)))
  }
  await writeAll(deps, drafts)
}
