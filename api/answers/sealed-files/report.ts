/** What a sealed file brings, or would bring: counts by kind and by district, what is kept aside and why, and what moved. */
import { rollup, sum } from 'd3-array'
import { z } from 'zod'
import type { AsideRow, SealedReport } from '#api/contract/sealed-files.ts'
import type { Deps } from '#api/deps.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { atlas } from '#api/queries/atlas.ts'
import type { RowTable } from '#api/record/entries.ts'
import { fingerprint } from '#api/sealing/seal-key.ts'
import type { TakenIn, WeighedEntry } from '#api/sealing/take-in.ts'

const asideShown = 100
const rowsSql = sqlFile('sealing/rows-by-district.sql')
const rowsIn = z.array(z.object({ pcode: z.string().nullable(), rows: z.int() }))
/** Of people met, not even a steward is told how few there were in one place. */
const tablesWithPlaces: ReadonlySet<RowTable> = new Set([
  'incident',
  'observation',
  'intervention',
  'consultation',
  'commitment',
])

type Told = Omit<SealedReport, 'moved' | 'seq'>
type Changed = { pcode: string | null; kind: string; count: number }

export async function sealedReport({ mirror }: Pick<Deps, 'mirror'>, taken: TakenIn): Promise<Told> {
  const { state, takingId, office, opened, entries, notes } = taken
  const places = await atlas(mirror, null)
  const aside = entries.flatMap(asideOf)
  const { sealedAt, from, to } = opened.manifest
  return {
    state,
    takingId,
    office: { name: office.name, fingerprint: fingerprint(office.key) },
    ...{ sealedAt, from, to },
    counts: countsOf(entries),
    kinds: [...rollup(entries, countsOf, ({ entry }) => entry.kind)].map(([kind, counts]) => ({ kind, ...counts })),
    changed: together((await Promise.all(entries.map((each) => changedBy(mirror, each, taken)))).flat()).map(
      (each) => ({
        ...each,
        name: each.pcode === null ? null : (places.byPcode.get(each.pcode)?.name ?? null),
      }),
    ),
    aside: aside.slice(0, asideShown),
    asideTotal: aside.length,
    notes,
  }
}

function countsOf(entries: readonly WeighedEntry[]): SealedReport['counts'] {
  const count = (wanted: string): number => entries.filter(({ weighed }) => weighed.outcome === wanted).length
  return { new: count('new'), had: count('had'), conflict: count('conflict'), refused: count('refused') }
}

function asideOf({ entry, weighed }: WeighedEntry): AsideRow[] {
  if (weighed.outcome !== 'conflict' && weighed.outcome !== 'refused') return []
  const { seq, kind, subject } = entry
  return [{ seq, kind, subject, pcode: weighed.pcode ?? null, outcome: weighed.outcome, reason: weighed.reason }]
}

async function changedBy(
  mirror: Deps['mirror'],
  { entry, weighed }: WeighedEntry,
  { opened }: TakenIn,
): Promise<Changed[]> {
  if (weighed.outcome !== 'new') return []
  if (entry.kind !== 'import.accepted') return [{ pcode: weighed.pcode, kind: entry.kind, count: 1 }]
  const rows = entry.body?.rows ?? []
  const counted = await Promise.all(
    rows.map(async ({ table, sha256, count }): Promise<Changed[]> => {
      const kind = `rows.${table}`
      if (!tablesWithPlaces.has(table)) return [{ pcode: null, kind, count }]
      const found = rowsIn.parse(await mirror.query(rowsSql, { path: opened.blobPath(sha256) }))
      return found.map((each) => ({ pcode: each.pcode, kind, count: each.rows }))
    }),
  )
  return counted.flat()
}

const together = (changed: readonly Changed[]): Changed[] =>
  [
    ...rollup(
      changed,
      (same) => sum(same, ({ count }) => count),
      ({ pcode }) => pcode,
      ({ kind }) => kind,
    ),
  ]
    .flatMap(([pcode, kinds]) => [...kinds].map(([kind, count]) => ({ pcode, kind, count })))
    .sort((a, b) => ((a.pcode ?? '~') < (b.pcode ?? '~') ? -1 : a.pcode === b.pcode ? (a.kind < b.kind ? -1 : 1) : 1))
