/**
 * The mirror as one reader may know it: every question asked of it is asked for them, so that whoever writes an answer, a tile or a file
 * cannot forget to. What each question then tells follows from one rule, data/schema/protection-macros.sql. Answers kept for one
 * reader are kept for those who reach as far, and for nobody else.
 */
import { createHash } from 'node:crypto'
import type { Mirror, View, Withheld } from '#api/mirror/mirror.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { severeKinds } from '#data/schema/incident.ts'
import { sensitivities } from '#data/schema/sensitivity.ts'
import { type Actor, nowhere, reachesAll } from './actor.ts'
import { may } from './permissions.ts'
import { namesOf } from './reporter.ts'

const limitsSql = sqlFile('protection/limits-said.sql')

type Asker = Pick<Actor, 'role' | 'name' | 'area' | 'ceiling'>
type ReaderParams = { reach: string | null; reader: string | null }

/** Readers whose answers are kept; each other begins anew. */
const mostReaders = 50
const readers = new WeakMap<Mirror, Map<string, Mirror>>()

export async function seenBy(mirror: Mirror, actor: Asker): Promise<Mirror> {
  const params = await paramsFor(mirror, actor)
  if (params.reach === null && params.reader === null) return mirror
  const known = readers.get(mirror) ?? new Map<string, Mirror>()
  readers.set(mirror, known)
  const key = JSON.stringify(params)
  const seen = known.get(key) ?? narrowed(mirror, { params, key, withheld: withheldFrom(actor) })
  known.delete(key)
  known.set(key, seen)
  for (const oldest of known.keys()) {
    if (known.size <= mostReaders) break
    known.delete(oldest)
  }
  return seen
}

/** Where nobody did, whoever reaches everything is told everything, and shares what was worked out for others. */
const limitsSaid = perSeq(async (mirror) => Number((await mirror.query(limitsSql))[0]?.limited) > 0)

async function paramsFor(mirror: Mirror, { role, name, area, ceiling }: Asker): Promise<ReaderParams> {
  const knowsAll = reachesAll({ area, ceiling })
  const isSteward = may(role, 'administer')
  if (knowsAll && (isSteward || !(await limitsSaid(mirror)))) return { reach: null, reader: null }
  const reach = { area, ceiling: sensitivities.indexOf(ceiling) }
  const names = may(role, 'observe') ? await namesOf(mirror, name) : []
  return {
    reach: knowsAll ? null : JSON.stringify(reach),
    reader: JSON.stringify({ ...reach, names, isSteward }),
  }
}

const withheldFrom = ({ area, ceiling }: Asker): Withheld | null =>
  reachesAll({ area, ceiling }) ? null : { kinds: severeKinds, but: ceiling === 'severe' ? (area ?? []) : [] }

type Narrowing = { params: ReaderParams; key: string; withheld: Withheld | null }

function narrowed(mirror: Mirror, { params: reader, key, withheld }: Narrowing): Mirror {
  const asked = (view: View): View => ({
    seq: view.seq,
    query: (sql, params, asking) => view.query(sql, { ...params, ...reader }, asking),
  })
  const id = createHash('sha256').update(key).digest('hex').slice(0, 16)
  return {
    ...mirror,
    reader: `-${id}`,
    withheld,
    get seq() {
      return mirror.seq
    },
    query: (sql, params, asking) => mirror.query(sql, { ...params, ...reader }, asking),
    stream: (sql, params, asking) => mirror.stream(sql, { ...params, ...reader }, asking),
    snapshot: (work) => mirror.snapshot((view) => work(asked(view))),
  }
}

/**
 * As anybody may know it: for what the server writes by itself and sends to people it does not ask who they are, such as alerts and
 * letters.
 */
export const seenByAnybody = (mirror: Mirror): Promise<Mirror> =>
  seenBy(mirror, { role: 'anonymous', name: 'anonymous', ...nowhere })
