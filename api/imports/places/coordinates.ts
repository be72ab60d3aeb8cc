/**
 * Reads one coordinate as written (decimal, decimal comma, degrees-minutes-seconds) and judges a pair: out of range, zero,
 * projected metres, or latitude and longitude in each other's place. Suggests, never corrects by itself.
 */

import type { RowReason } from '#api/contract/statements/import-rows.ts'
import type { ImportSuggestion } from '#api/contract/statements/import-suggestions.ts'
import { parseNumber, westernDigits } from '../reading/numbers.ts'

export type Box = { west: number; south: number; east: number; north: number }
export type Doubt = { reason: RowReason; suggestion?: ImportSuggestion }

const longestPlain = 15
const minusMark = 0x2d
const zeroDigit = 0x30
const pointDigit = 0x2e - zeroDigit
const powersOfTen = Array.from({ length: longestPlain }, (_, power) => 10 ** power)
const sexagesimal =
  /^([NSEWnsew])?\s*([+-]?\d{1,3})[°º\s:]\s*(\d{1,2}(?:[.,]\d+)?)['’′\s:]?\s*(?:(\d{1,2}(?:[.,]\d+)?)["”″']*)?\s*([NSEWOnsewo])?$/

export function parseCoordinate(written: string): number | null {
  const plain = plainDecimal(written)
  if (plain !== null) return plain
  const text = westernDigits(written.trim())
  const lettered = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWOnsewo])?$/.exec(text)
  if (lettered !== null) {
    const value = Number((lettered[1] ?? '').replace(',', '.'))
    return signed(value, lettered[2])
  }
  const parts = sexagesimal.exec(text)
  if (parts === null) return parseNumber(text, text.includes(',') && !text.includes('.') ? 'comma' : 'point')
  const [, before, degrees = '', minutes = '', seconds = '0', after] = parts
  const [m, s] = [Number(minutes.replace(',', '.')), Number(seconds.replace(',', '.'))]
  if (m >= 60 || s >= 60) return null
  const size = Math.abs(Number(degrees)) + m / 60 + s / 3600
  return signed(degrees.startsWith('-') ? -size : size, before ?? after)
}

/**
 * '-12.34567' as its digits say, or null for anything longer or stranger. A whole number below 2^53 divided by a power of ten
 * is the number nearest to the decimal, the same that Number() gives.
 */
function plainDecimal(text: string): number | null {
  const { length } = text
  if (length === 0 || length > longestPlain) return null
  const isNegative = text.charCodeAt(0) === minusMark
  const first = isNegative ? 1 : 0
  let whole = 0
  let decimals = -1
  for (let at = first; at < length; at++) {
    const digit = text.charCodeAt(at) - zeroDigit
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit
      if (decimals >= 0) decimals++
    } else if (digit === pointDigit && decimals < 0 && at > first && whole < 1000) decimals = 0
    else return null
  }
  if (decimals === 0 || length === first) return null
  const value = decimals > 0 ? whole / (powersOfTen[decimals] ?? 1) : whole
  return isNegative ? -value : value
}

const signed = (value: number, letter: string | undefined): number =>
  letter !== undefined && /[swo]/i.test(letter) ? -Math.abs(value) : value

/** What is wrong with a pair, or null. The box is the country's, widened a little. */
export function doubtPosition(lng: number, lat: number, box: Box | null): Doubt | null {
  if (lng === 0 && lat === 0) return { reason: { code: 'position-zero' } }
  const inRange = Math.abs(lng) <= 180 && Math.abs(lat) <= 90
  if (box !== null && !within(lng, lat, box)) {
    if (within(lat, lng, box)) {
      return {
        reason: { code: 'position-exchanged', lat, lng },
        suggestion: { code: 'perhaps-position', lat: lng, lng: lat },
      }
    }
    const turned = [
      [-lng, lat],
      [lng, -lat],
      [-lng, -lat],
    ].find(([x = 0, y = 0]) => within(x, y, box))
    if (inRange && turned !== undefined) {
      const [x = 0, y = 0] = turned
      return {
        reason: { code: 'position-of-another-sign', lat, lng },
        suggestion: { code: 'perhaps-position', lat: y, lng: x },
      }
    }
  }
  if (inRange) return null
  const metres = Math.abs(lng) > 1000 && Math.abs(lat) > 1000
  return metres
    ? { reason: { code: 'position-projected', lat, lng }, suggestion: { code: 'export-as-wgs84' } }
    : { reason: { code: 'position-impossible', lat, lng } }
}

/** Also of a box whose east lies beyond 180°, or whose west before -180°. */
export const within = (lng: number, lat: number, { west, south, east, north }: Box): boolean =>
  lat >= south && lat <= north && [lng, lng + 360, lng - 360].some((x) => x >= west && x <= east)
