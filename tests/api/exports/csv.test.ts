import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from '#api/exports/csv.ts'
import { asMeant } from '#api/imports/reading/formula-safe.ts'

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'S14: %j cannot run in a spreadsheet',
    (text) => {
      const [[cell]] = parse(csvCell(text)) as [[string]]
      expect(cell).toBe(`'${text}`)
    },
  )

  it('leaves numbers as numbers, also those in texts', () => {
    expect([-1.5, 0, '-12', '+3.5', true].map(csvCell)).toEqual(['-1.5', '0', '-12', '+3.5', 'true'])
  })

  it('is read back as it was meant, whatever it holds', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'\'"=+-@\t\r\n,;1a. č'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(texts, (text) => {
        const [[found]] = parse(csvCell(text), { recordDelimiter: '\r\n' }) as [[string]]
        expect(asMeant(found)).toBe(text)
        if (!/^[+-]?\d+(\.\d+)?$/.test(text)) expect(found).not.toMatch(/^"*[=+\-@\t\r]/)
      }),
    )
  })

  it('keeps commas, quotes and line ends inside, and makes nothing of nothing', () => {
    const text = 'a "b", c\nd'
    expect(parse(csvCell(text))).toEqual([[text]])
    expect(csvCell(null)).toBe('')
  })
})
