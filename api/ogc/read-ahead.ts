/**
 * Small pages of many incidents are cut from one longer read that is kept for a while: a program that pages by ten asks a
 * hundred times for what one question to the mirror answers. Made anew when an import comes or goes.
 */
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Params, Row } from '#api/mirror/values.ts'
import { incidentsAfter } from '#api/queries/incidents-by-arrival.ts'

export const readAtOnce = 500
/** A few megabytes in all. */
const mostKept = 16

type Key = { params: Params; from: number }

/** The next rows after `from`, `readAtOnce` of them unless there are fewer. */
export const readAhead = rememberedSinceImport(
  (mirror, { params, from }: Key): Promise<Row[]> => incidentsAfter(mirror, params, { after: from, most: readAtOnce }),
  mostKept,
)
