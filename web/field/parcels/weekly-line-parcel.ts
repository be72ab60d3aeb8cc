// One week of one place: how safe it felt, and what was counted.
import { z } from 'zod'
import { weeklyLineReceipt } from '#api/contract/weekly-lines.ts'
import { type WeeklyLine, weeklyLine } from '#data/schema/weekly-safety.ts'
import { formatDate } from '#web/text/format.ts'
import { parcelKind } from './parcel-kind.ts'

const content = z.object({ placeName: z.string(), line: weeklyLine })
const gist = z.object({ placeName: z.string(), pcode: z.string(), weekStart: z.string() })

export const weeklyLineParcel = parcelKind({
  id: 'weekly-line',
  content,
  gist,
  gistOf: ({ placeName, line: { pcode, weekStart } }) => ({ placeName, pcode, weekStart }),
  address: (uuid) => `/api/weekly-lines/${uuid}`,
  body: ({ line }) => line,
  receipt: weeklyLineReceipt,
  title: ({ placeName }, { outbox }) => outbox.weekIn(placeName),
  pictogram: () => null,
  facts: ({ line: { weekStart } }, { outbox }) => [outbox.weekOf(formatDate(weekStart))],
  changedAt: '/weekly-line',
})

export const weekPlaceIn = (kept: unknown): string | null => gist.safeParse(kept).data?.pcode ?? null

/** What an unsent one says; null where it cannot be read. */
export const weeklyLineIn = (kept: unknown): WeeklyLine | null => content.safeParse(kept).data?.line ?? null
