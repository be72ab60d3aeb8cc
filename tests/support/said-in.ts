/** Finds every statement in an answer, and checks that a reader of any language is served by it. */
import { expect } from 'vitest'
import type { z } from 'zod'
import type { Statement } from '#api/contract/statements/every-statement.ts'
import { statements } from '#web/text/en/statements.ts'
import { en } from '#web/text/en.ts'
import { foreignTongue } from './foreign-tongue.ts'

type Said = Statement & { sentence?: unknown }
const isSaid = (part: object): part is Said => 'code' in part && String(part.code) in statements

/** Every statement in an answer, wherever it stands. */
export function* saidIn(part: unknown): Generator<Said> {
  if (typeof part !== 'object' || part === null) return
  if (isSaid(part)) yield part
  for (const each of Object.values(part)) yield* saidIn(each)
}

/** The English beside each code is the page's own; it falls away on reading, and what is left is enough for another language. */
export function expectSaid(answer: unknown, schema: z.ZodType): void {
  const said = [...saidIn(answer)]
  expect(said.length).toBeGreaterThan(0)
  for (const { sentence, ...statement } of said) {
    expect(sentence).toBe(en.say(statement))
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
  }
  const read = [...saidIn(schema.parse(answer))]
  expect(read.map(({ code }) => code)).toEqual(said.map(({ code }) => code))
  for (const statement of read) {
    expect(statement).not.toHaveProperty('sentence')
    expect(foreignTongue.say(statement)).toBe(`⟦${en.say(statement)}⟧`)
  }
}
