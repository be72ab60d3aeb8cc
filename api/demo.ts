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

type Dated = { draft: Draft; at: string }

export async function createDemo(deps: Deps): Promise<void> {
  // Only here, and only when needed: nothing else depends on how the demonstration country is made up.
  const { DEMO_COUNTRY_CODE, DEMO_NAME, demoBatches } = await import('#data/generate/demo.ts')
  const drafts: Dated[] = []
  // Several at a time, and the next is made up meanwhile: writing a file is mostly waiting for others.
  const writing = new Set<Promise<void>>()
  for (const batch of demoBatches()) {
    const written = draftBatch(deps, batch, author).then((drafted) => {
      drafts.push(drafted, ...(batch.entries ?? []))
      writing.delete(written)
    })
    writing.add(written)
    if (writing.size >= atOnce) await Promise.race(writing)
  }
  await Promise.all(writing)
  drafts.sort((a, b) => a.at.localeCompare(b.at) || a.draft.subject.localeCompare(b.draft.subject))
  const created: Draft<'instance.created'> = {
    kind: 'instance.created',
    subject: 'instance',
    actor: author,
    body: { name: DEMO_NAME, countryCode: DEMO_COUNTRY_CODE, fictional: true },
  }
  await writeAll(deps, [{ draft: created, at: drafts[0]?.at ?? deps.clock.now().toISOString() }, ...drafts])
}
