import { describe, expect, it } from 'vitest'
import { byteRange } from '#api/http/byte-range.ts'

describe('the range of bytes a request asks for, of 100', () => {
  it.each([
    ['bytes=0-9', { from: 0, to: 9 }],
    ['bytes=90-', { from: 90, to: 99 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=99-99', { from: 99, to: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    [undefined, 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=9-3', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['rows=0-1', 'whole'],
    ['bytes=99999999999999999999-', 'whole'],
  ])('%s', (header, range) => {
    expect(byteRange(header, 100)).toEqual(range)
  })
})
