/**
 * Writes rows as canonical CSV, the same rows as api/mirror/canonical-csv.ts, straight into bytes: a million rows pass here,
 * and lines put together as strings first cost more than everything else that is done to them.
 */
import type { Cell, Column } from '#api/mirror/canonical-csv.ts'
import { createByteText } from './byte-text.ts'

export type CellRow = Readonly<Record<string, Cell>>

export type LineWriter = {
  put(row: CellRow): void
  /** Bytes written since the last `take`. */
  used(): number
  /** Hands over what was written; it stays as it is until the next but one `take`. */
  take(): Buffer
}

export function createLineWriter(columns: readonly Column[], roomBytes: number): LineWriter {
  const keys = columns.map(({ key }) => key)
  const text = createByteText(roomBytes)
  return {
    used: text.used,
    take: text.take,
    put(row) {
      for (let at = 0; at < keys.length; at++) {
        const cell = row[keys[at] ?? '']
        if (at > 0) text.comma()
        if (typeof cell === 'string') text.quoted(cell)
        else if (typeof cell === 'number') {
          if (!Number.isFinite(cell)) refuse(columns[at], 'is not a number')
          text.number(cell)
        } else if (typeof cell === 'boolean') text.plain(cell ? 'true' : 'false')
        else if (cell === null || cell === undefined) {
          if (columns[at]?.nullable !== true) refuse(columns[at], 'is missing')
        } else text.quoted(JSON.stringify(cell))
      }
      text.plain('\n')
    },
  }
}

function refuse(column: Column | undefined, why: string): never {
  throw new Error(`${column?.name} ${why}`)
}
