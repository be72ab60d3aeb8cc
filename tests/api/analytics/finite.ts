/** Looks through an answer, however deep, for a number that is none. */
import { expect } from 'vitest'

export function expectFinite(answer: unknown, path = 'answer'): void {
  if (typeof answer === 'number') {
    if (!Number.isFinite(answer)) expect.fail(`${path} is ${answer}`)
  } else if (answer !== null && typeof answer === 'object') {
    const entries = ArrayBuffer.isView(answer) ? Array.from(answer as never).entries() : Object.entries(answer)
    for (const [key, value] of entries) expectFinite(value, `${path}.${key}`)
  }
}
