/**
 * Reads one screen's part of an address with the schemas the API reads its own with. A part that cannot be read is not dropped:
 * it is carried as it was written in `unread`, so that the address stays what somebody sent until the reader decides.
 */
import { z } from 'zod'

/** Parameters as they were written, by name; a repeated one has several values. */
export type Unread = Record<string, string[]>
export type WithUnread = { unread?: Unread | undefined }
export type RawSearch = Record<string, unknown>

const unreadSchema = z.record(z.string(), z.array(z.string()))
export const unreadOf = (search: RawSearch): Unread => unreadSchema.safeParse(search.unread).data ?? {}

export const writtenAs = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String)

const isAbsent = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

export const chosenIn = ({ unread, ...read }: RawSearch): RawSearch =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => !isAbsent(value)))

/** What stands in the address under each name, read or not. What was chosen since takes the place of what could not be read. */
export const rawOf = (search: RawSearch): RawSearch => ({ ...unreadOf(search), ...chosenIn(search) })

export function readSearch<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  search: RawSearch,
): z.output<z.ZodObject<S>> & WithUnread {
  const raw = rawOf(search)
  const { error } = schema.safeParse(raw)
  const bad = new Set(error?.issues.map(({ path }) => String(path[0])))
  const unread = { ...unreadOf(search) }
  for (const name of Object.keys(schema.shape)) {
    if (bad.has(name)) unread[name] = writtenAs(raw[name])
    else delete unread[name]
  }
  const read = schema.parse(Object.fromEntries(Object.entries(raw).filter(([name]) => !bad.has(name))))
  // The router lays what is read over what was written: a name that is not read must be said to be absent.
  const absent = Object.fromEntries([...bad].map((name) => [name, undefined]))
  return { ...absent, ...read, unread: Object.keys(unread).length === 0 ? undefined : unread }
}
