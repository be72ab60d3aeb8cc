/**
 * Keeps answers until what they follow from has changed: the same question twice is worked out once, also when both are asked at
 * the same moment. An answer put together from several queries is worked out again if something changed meanwhile, so that its
 * parts agree. Must not know what the answers say.
 */
import type { Mirror } from './mirror.ts'
import { perSeq } from './per-seq.ts'
import { sqlFile } from './sql-file.ts'

type Answering<K, T> = (mirror: Mirror, key: K) => Promise<T>
type Kept<T> = { version: number; answers: Map<string, Promise<T>> }

const mostAnswers = 100
/** Under a steady stream of writes an answer a moment out of step is better than none. */
const mostTries = 3

const lastImportSql = sqlFile('mirror/last-import.sql')
const lastImport = perSeq(async (mirror) => Number((await mirror.query(lastImportSql))[0]?.seq ?? 0))

/** For answers that follow from everything, or that carry the seq: kept until the mirror moves on. */
export const remembered = <K, T>(work: Answering<K, T>): Answering<K, T> => kept(async (mirror) => mirror.seq, work)

/** For answers that follow from imports alone (places, interviews, incidents): a phone's report does not disturb them. */
export const rememberedSinceImport = <K, T>(work: Answering<K, T>): Answering<K, T> => kept(lastImport, work)

function kept<K, T>(versionOf: (mirror: Mirror) => Promise<number>, work: Answering<K, T>): Answering<K, T> {
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
      if (answers.size <= mostAnswers) break
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
