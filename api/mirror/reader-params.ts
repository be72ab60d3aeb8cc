/**
 * How far whoever asks reaches, as SQL takes it: `$reach` where only area and ceiling matter, `$reader` where it matters as well who it is
 * (data/schema/protection-macros.sql). Whoever asks the mirror itself, and not through api/protection/seen-by.ts, is the server, which
 * knows everything. DuckDB plans before it knows a parameter's value: only where the text says so is what nobody withholds not looked
 * through. And a question that names no moment asks about now, which is kept (known-now.ts).
 */
import { pathFor } from './known-now.ts'
import type { Asking, Params } from './values.ts'

type Ask<T> = (sql: string, params?: Params, asking?: Asking) => T

const everything = { reach: null, reader: null }
const texts = new Map<string, string>()

export const everythingTo =
  <T>(ask: Ask<T>): Ask<T> =>
  (sql, params, asking) => {
    const { reach, reader, ...rest } = { ...everything, ...params }
    const known = `${reach === null} ${reader === null} ${sql}`
    let text = texts.get(known)
    if (text === undefined) {
      text = reach === null ? sql.replaceAll('$reach', 'NULL') : sql
      if (reader === null) text = text.replaceAll('$reader', 'NULL')
      texts.set(known, text)
    }
    return ask(text, { ...rest, reach, reader }, { path: pathFor(rest), ...asking })
  }
