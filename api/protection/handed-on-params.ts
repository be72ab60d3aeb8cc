/** The filter as another program means it, and the sources whose rows stay here whoever asks: what goes out by a door is handed on. */
import type { Filters } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Params } from '#api/mirror/values.ts'
import { openParams } from '#api/queries/open-scope.ts'
import { instantOf } from '#api/queries/scope.ts'
import { keptHere } from './handing-on.ts'

export async function handedOnParams(mirror: Mirror, filters: Filters): Promise<Params> {
  const { sources, asOf } = filters
  return {
    ...(await openParams(mirror, filters)),
    keptHere: await keptHere(mirror, { sources: sources ?? null, asOf: instantOf(asOf) }),
  }
}
