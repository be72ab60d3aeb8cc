/** What goes into a query and what comes out, in plain JavaScript. Dates are 'YYYY-MM-DD', moments are ISO texts in UTC. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
export type Row = Record<string, Value>

export type Param =
  | string
  | number
  | boolean
  | null
  | Date
  | readonly string[]
  | readonly number[]
  | Readonly<Record<string, string>>
/** Names without the `$`. A query takes what it names; the rest is ignored, so one set of filters serves many queries. */
export type Params = Readonly<Record<string, Param | undefined>>

/** Where names of macros are looked up, in this order: `now` holds those that know of now alone (data/schema/now-macros.sql). */
export type SearchPath = 'main' | 'now,main'
export type Asking = { signal?: AbortSignal | undefined; path?: SearchPath }
