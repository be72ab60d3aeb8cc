// Which sectors and currencies of a report a person may have something to say about.
import type { ImportReport } from '#api/contract/imports.ts'

export type AskedSector = {
  sector: string
  rows: number
  /** What most of its rows were taken for; null where nothing could tell. */
  is: string | null
}

export function sectorsIn({ problems, notes }: ImportReport): AskedSector[] {
  const open = problems.flatMap(({ reason }) =>
    reason.code === 'sectors-not-classed' ? reason.sectors.map(({ sector, rows }) => ({ sector, rows, is: null })) : [],
  )
  const classed = new Map<string, AskedSector & { most: number }>()
  for (const note of notes) {
    if (note.code !== 'sector-classed') continue
    const before = classed.get(note.sector) ?? { sector: note.sector, rows: 0, is: null, most: 0 }
    const isMost = note.rows > before.most
    const is = note.kind.startsWith('other-') ? `dimension:${note.dimension}` : `kind:${note.kind}`
    classed.set(note.sector, {
      ...before,
      rows: before.rows + note.rows,
      ...(isMost ? { is, most: note.rows } : {}),
    })
  }
  return [...open, ...classed.values()]
}

/** With the rate that was given, where one was. */
export const currenciesIn = ({ notes }: ImportReport): { currency: string; rate: string }[] =>
  notes.flatMap((note) =>
    note.code === 'budgets-converted'
      ? [{ currency: note.currency, rate: String(note.rate) }]
      : note.code === 'budgets-left-out' && note.currency !== null
        ? [{ currency: note.currency, rate: '' }]
        : [],
  )
