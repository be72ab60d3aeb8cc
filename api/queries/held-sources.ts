/** The names records and counts are filed under, asked once an import. */
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { sources } from './sources.ts'

export const heldSources = rememberedSinceImport(async (mirror, asOf: string | null) =>
  (await sources(mirror, { asOf })).map(({ id }) => id),
)
