// A writer's own draft; failing that the one somebody began who was not signed in, which becomes theirs. Null where there is none, or
// none that this version of the page can read.
import type { z } from 'zod'
import { type DraftOf, keptDrafts } from './device/kept-drafts.ts'
import type { Owner } from './parcel.ts'

export async function draftFor<S extends z.ZodType>(
  what: DraftOf,
  owner: Owner,
  shape: S,
): Promise<z.output<S> | null> {
  const own = shape.safeParse(await keptDrafts.read(what, owner))
  if (own.success || owner === null) return own.data ?? null
  const free = shape.safeParse(await keptDrafts.read(what, null))
  if (!free.success) return null
  await keptDrafts.write(what, owner, free.data)
  await keptDrafts.clear(what, null)
  return free.data
}
