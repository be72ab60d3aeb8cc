/**
 * Keeps answers until what they follow from has changed: the same question twice is worked out once, also when both are asked at
 * the same moment. An answer put together from several queries is worked out again if something changed meanwhile, so that its
 * parts agree. Must not know what the answers say.
 */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { forEveryReader } from './for-every-reader.ts'
import type { Mirror } from './mirror.ts'
import { perSeq } from './per-seq.ts'
import { sqlFile } from './sql-file.ts'

type Answering<K, T> = (mirror: Mirror, key: K) => Promise<T>
type Kept<T> = { version: number; answers: Map<string, Promise<T>> }

const mostAnswers = 100
/** Under a steady stream of writes an answer a moment out of step is better than none. */
const mostTries = 3

const lastImportSql = sqlFile('mirror/last-import.sql')
const imported = perSeq(async (mirror) => {
  const [row] = await mirror.query(lastImportSql)
  return { seq: Number(row?.seq), state: String(row?.imports) }
})
const lastImport = async (mirror: Mirror): Promise<number> => (await imported(mirror)).seq

/** For answers that follow from everything, or that carry the seq: kept until the mirror moves on. */
export const remembered = <K, T>(work: Answering<K, T>): Answering<K, T> => kept(async (mirror) => mirror.seq, work)

/**
 * For answers that follow from imports alone (places, interviews, incidents): a phone's report does not disturb them. `most` are
 * kept, fewer where one is large.
 */
export const rememberedSinceImport = <K, T>(work: Answering<K, T>, most = mostAnswers): Answering<K, T> =>
  kept(lastImport, work, most)

/** The same for what is so whoever asks, and asks nothing that depends on it: worked out once for all readers. */
export function rememberedForAll<K, T>(work: Answering<K, T>, most = mostAnswers): Answering<K, T> {
  const remember = rememberedSinceImport(work, most)
  return (mirror, key) => remember(forEveryReader(mirror), key)
}

/** The same for what takes seconds: kept over a restart as well, as JSON of the shape given. */
export const keptForAll = <K, S extends z.ZodType>(
  name: string,
  shape: S,
  work: Answering<K, z.input<S>>,
): Answering<K, z.output<S>> =>
  rememberedForAll(async (mirror, key) => {
    const { state } = await imported(mirror)
    const file = `${name}-${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16)}.json`
    const found = shape.safeParse(await mirror.shelf.find(state, file))
    if (found.success) return found.data
    const answer = await work(mirror, key)
    // A disk without room says nothing against the answer.
    if ((await imported(mirror)).state === state) await mirror.shelf.put(state, file, answer).catch(() => {})
    return shape.parse(answer)
  })

function kept<K, T>(
  versionOf: (mirror: Mirror) => Promise<number>,
  work: Answering<K, T>,
  most = mostAnswers,
): Answering<K, T> {
  const held = new WeakMap<Mirror, Kept<T>>()
  return async (mirror, key) => {
    const version = await versionOf(mirror)
    let now = held.get(mirror)
    if (now === undefined || now.version !== version) {
      now = { version, answers: new Map() }
      held.set(mirror, now)
    }
    const { answers } = now
    const text = JSON.stringify(key)
    const answer = answers.get(text) ?? inStep(mirror, versionOf, () => work(mirror, key))
    answers.delete(text)
    answers.set(text, answer)
    answer.catch(() => answers.delete(text))
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break
      answers.delete(oldest)
    }
    return answer
  }
}

async function inStep<T>(
  mirror: Mirror,
  versionOf: (mirror: Mirror) => Promise<number>,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const version = await versionOf(mirror)
    const answer = await work()
    if ((await versionOf(mirror)) === version || tries === mostTries) return answer
  }
}
