import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRows } from '#api/imports/reading/delimited-rows.ts'
import { createLineWriter } from '#api/imports/reading/line-writer.ts'
import { csvLine } from '#api/mirror/canonical-csv.ts'

const columns = ['a', 'b', 'c'].map((key) => ({ name: key, key, type: 'VARCHAR', nullable: true }))
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 40, maxLength: 80 }), fc.constant('"é"'))
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }).map((scaled) => scaled / 1e7),
)

async function cellsOf(csv: string): Promise<string[]> {
  for await (const { rows } of readRows([csv], { delimiter: ',', eol: '\n' })) return rows[0] ?? []
  return []
}

test('a row says in bytes what canonical CSV says as text, whatever room there was at first', () =>
  fc.assert(
    fc.asyncProperty(text, number, fc.option(fc.boolean()), fc.integer({ min: 1, max: 64 }), async (a, b, c, room) => {
      const writer = createLineWriter(columns, room)
      writer.put({ a, b, c })
      const [written, expected] = [writer.take().toString(), csvLine(columns, { a, b, c })]
      const [own, plain] = [await cellsOf(written), await cellsOf(Buffer.from(expected).toString())]
      expect([own[0], own[2]]).toEqual([plain[0], plain[2]])
      expect(Number(own[1]) + 0).toBe(b + 0)
    }),
  ))

test('what was taken stays as it is while the next rows are written', () => {
  const writer = createLineWriter(columns, 8)
  writer.put({ a: 'first', b: 1, c: null })
  const taken = writer.take()
  writer.put({ a: 'other', b: 2, c: null })
  expect(taken.toString()).toBe('"first",1,\n')
  expect(writer.take().toString()).toBe('"other",2,\n')
  expect(writer.used()).toBe(0)
})

test('a number that is none and a text that is missing are refused by column', () => {
  const writer = createLineWriter([{ name: 'n', key: 'n', type: 'DOUBLE', nullable: false }], 8)
  expect(() => writer.put({ n: Number.NaN })).toThrow('n is not a number')
  expect(() => writer.put({ n: null })).toThrow('n is missing')
})
