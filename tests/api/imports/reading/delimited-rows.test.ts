import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowCutter, type Dialect, readRows } from '#api/imports/reading/delimited-rows.ts'

const commas: Dialect = { delimiter: ',', eol: '\n' }

async function cut(texts: readonly string[], dialect = commas): Promise<[number, string[]][]> {
  const found: [number, string[]][] = []
  for await (const { rows, lines } of readRows(texts, dialect))
    for (const [at, row] of rows.entries()) found.push([lines[at] ?? 0, row])
  return found
}

test.each([
  [
    'plain',
    'a,b\n1,2\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'no newline at the end',
    'a,b\n1,2',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'CRLF',
    'a,b\r\n1,2\r\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'a newline in a cell',
    'a,"x\ny"\n1,2\n',
    [
      [1, ['a', 'x\ny']],
      [3, ['1', '2']],
    ],
  ],
  ['quotes in a cell', 'a,"say ""hi"", he said"\n', [[1, ['a', 'say "hi", he said']]]],
  [
    'a stray quote',
    '1,5" pipe,3\n4,5,6\n',
    [
      [1, ['1', '5" pipe', '3']],
      [2, ['4', '5', '6']],
    ],
  ],
  [
    'a quote never closed',
    '1,"5,3\n4,x,6\n',
    [
      [1, ['1', '"5', '3']],
      [2, ['4', 'x', '6']],
    ],
  ],
  [
    'a quote closed in the wrong place',
    '1,"5" pipe,3\n4,"x",6\n',
    [
      [1, ['1', '"5" pipe', '3']],
      [2, ['4', 'x', '6']],
    ],
  ],
  ['empty cells', ',,\n', [[1, ['', '', '']]]],
])('%s', async (_, text, expected) => {
  expect(await cut([text])).toEqual(expected)
  expect(await cut([...text])).toEqual(expected)
})

test('rows end at carriage returns when that is all there is', async () => {
  expect(await cut(['a,b\r1,2\r'], { delimiter: ',', eol: '\r' })).toEqual([
    [1, ['a', 'b']],
    [2, ['1', '2']],
  ])
})

test('a cell of three million characters comes through whole', async () => {
  const long = `${'x'.repeat(3_000_000)}\n"`
  const text = `a,"${long.replaceAll('"', '""')}"\n1,2\n`
  const pieces = text.match(/[\s\S]{1,65536}/g) ?? []
  expect((await cut(pieces)).map(([line, row]) => [line, row[1]?.length])).toEqual([
    [1, long.length],
    [3, 1],
  ])
})

test('what was written quoted is read back, however the text is cut', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '\r\n') })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
        const cutter = createRowCutter(commas)
        const found: string[][] = []
        for (let at = 0; at < text.length; at += size) found.push(...cutter.push(text.slice(at, at + size)).rows)
        found.push(...cutter.end().rows)
        expect(found).toEqual(rows)
      },
    ),
  )
})
