/**
 * A dry run of several files: the later ones are checked as if the boundaries among the earlier ones were in. Those are read again,
 * for their places alone; nothing of them is kept.
 */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Blobs } from '#api/record/journal.ts'
import { place } from '#data/schema/place.ts'
import { boundaries } from '../formats/boundaries/boundaries.ts'
import type { ImportContext } from '../formats/format.ts'
import { type Brought, type PlaceBook, placesWith } from '../places/place-book.ts'
import type { CellRow } from '../reading/line-writer.ts'
import { openImportFile } from './import-file.ts'
import type { Staged } from './staging.ts'

const places = z.array(place)
const outlines = z.array(z.object({ pcode: z.string(), level: z.string(), detail: z.number(), geometry: z.string() }))
const successions = z.array(z.object({ pcode: z.string() }))

export async function placesAfter(
  earlier: readonly Staged[],
  context: ImportContext,
  blobs: Blobs,
): Promise<PlaceBook> {
  let after = context.places
  for (const { report, original, map, askedFormat } of earlier) {
    if (report.state !== 'ready' || report.format !== boundaries.id) continue
    const answers = new Map(Object.entries(map))
    const into = join(blobs.incoming, randomUUID())
    try {
      const file = await openImportFile(blobs.path(original), report.filename, answers, askedFormat ?? undefined, into)
      after = placesWith(after, await broughtBy(file.format.read(file, { ...context, places: after })))
    } finally {
      await rm(into, { recursive: true, force: true })
    }
  }
  return after
}

async function broughtBy(portions: ReturnType<typeof boundaries.read>): Promise<Brought> {
  const rows = { place: [] as CellRow[], boundary: [] as CellRow[], succession: [] as CellRow[] }
  for await (const part of portions) {
    rows.place.push(...(part.rows.place ?? []))
    rows.boundary.push(...(part.rows.boundary ?? []))
    rows.succession.push(...(part.rows.place_succession ?? []))
  }
  const drawn = outlines.parse(rows.boundary).filter(({ level }) => level === 'district')
  const finest = new Map(
    drawn.toSorted((one, other) => one.detail - other.detail).map((one) => [one.pcode, one.geometry]),
  )
  return {
    places: places.parse(rows.place),
    outlines: finest,
    retired: new Set(successions.parse(rows.succession).map(({ pcode }) => pcode)),
  }
}
