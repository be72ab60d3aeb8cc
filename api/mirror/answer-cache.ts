/**
 * Keeps answers until the mirror moves on: the same question twice is worked out once, also when both are asked at the same
 * moment. An answer put together from several queries is worked out again if the mirror moved meanwhile, so that its parts
 * agree. Must not know what the answers say.
 */
import type { Mirror } from './mirror.ts'

const mostAnswers = 100
/** Under a steady stream of writes an answer a moment out of step is better than none. */
const mostTries = 3

export function remembered<K, T>(work: (mirror: Mirror, key: K) => Promise<T>): (mirror: Mirror, key: K) => Promise<T> {
  const kept = new WeakMap<Mirror, { seq: number; answers: Map<string, Promise<T>> }>()
  return (mirror, key) => {
    let now = kept.get(mirror)
    if (now === undefined || now.seq !== mirror.seq) {
      now = { seq: mirror.seq, answers: new Map() }
      kept.set(mirror, now)
    }
    const { answers } = now
    const text = JSON.stringify(key)
    const answer = answers.get(text) ?? inStep(mirror, () => work(mirror, key))
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

async function inStep<T>(mirror: Mirror, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const seq = mirror.seq
    const answer = await work()
    if (mirror.seq === seq || tries === mostTries) return answer
  }
}
