/**
 * What is told of a place to whoever may know its neighbourhood alone: its H3 cell, and a point nearby that stands for it. The point
 * belongs to the place, not to the report: everything within about 200 m (one small cell) gets the same, at every request and in every
 * file, so that neither a thousand exports nor a hundred reports of one spot average out to it. It follows from a key that never
 * leaves this machine but in a backup. It is at least 500 m and at most 2 km from the truth, and in the same district.
 */
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { cellToBoundary, cellToChildren, cellToLatLng, greatCircleDistance, latLngToCell, UNITS } from 'h3-js'
import type { DistrictIndex } from '#api/geography/district-index.ts'
import type { MaskOf } from '#api/mirror/mask-positions.ts'
import { maskKeyName } from '#api/record/backup.ts'
import { secretIn } from '#api/secret-file.ts'

/** @unit metres */
export const LEAST_SHIFT_M = 500
/** @unit metres */
export const MOST_SHIFT_M = 2000

/** H3 resolutions: a neighbourhood of about 5 km², and a spot of about 0.1 km². */
const CELL = 7
const SPOT = 9
/** A cell of which less than this share lies in the district would tell more than a neighbourhood. */
const LEAST_SHARE = 0.25
/** Points tried before a place counts as one that cannot be masked: a district narrower than the shift. */
const MOST_TRIES = 64
const EARTH_M = 6_371_007
const degrees = (radians: number): number => (radians * 180) / Math.PI

/** Made at the first start, and in every backup: under another key a place would get another mask, and two say more than one. */
export const openMasking = async (dir: string): Promise<MaskOf> => maskWith(await secretIn(join(dir, maskKeyName)))

export function maskWith(key: Buffer): MaskOf {
  const share = perDistrict(shareOf)
  const shift = perDistrict((spot, pcode, index) =>
    shiftOf(key, spot, (point) => index.locate(point.lng, point.lat) === pcode),
  )
  return ({ lng, lat }, index) => {
    const pcode = index.locate(lng, lat)
    if (pcode === null) return null
    const cell = latLngToCell(lat, lng, CELL)
    if (share(cell, pcode, index) < LEAST_SHARE) return null
    const shifted = shift(latLngToCell(lat, lng, SPOT), pcode, index)
    return shifted === null ? null : { pcode, cell, ...shifted }
  }
}

/** Worked out once a cell and district, as long as the borders stand: an import brings many positions of one spot. */
function perDistrict<T>(work: (cell: string, pcode: string, index: DistrictIndex) => T): typeof work {
  const known = new WeakMap<DistrictIndex, Map<string, T>>()
  return (cell, pcode, index) => {
    const here = known.get(index) ?? new Map<string, T>()
    known.set(index, here)
    const name = `${cell} ${pcode}`
    const found = here.get(name)
    if (found !== undefined) return found
    const made = work(cell, pcode, index)
    here.set(name, made)
    return made
  }
}

type Point = { lng: number; lat: number }

/** The first of a sequence of points around the spot that lies where it may; the sequence follows from the key and the spot alone. */
function shiftOf(key: Buffer, spot: string, mayLie: (point: Point) => boolean): Point | null {
  const [lat, lng] = cellToLatLng(spot)
  const radius = Math.max(...cellToBoundary(spot).map((corner) => greatCircleDistance([lat, lng], corner, UNITS.m)))
  const [least, most] = [LEAST_SHIFT_M + radius, MOST_SHIFT_M - radius]
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const digest = createHmac('sha256', key).update(`${spot} ${tries}`).digest()
    const [turn, reach] = [digest.readUInt32BE(0) / 2 ** 32, digest.readUInt32BE(4) / 2 ** 32]
    const shiftM = Math.sqrt(least ** 2 + reach * (most ** 2 - least ** 2))
    const point = {
      lng: lng + degrees((shiftM * Math.sin(2 * Math.PI * turn)) / (EARTH_M * Math.cos((lat * Math.PI) / 180))),
      lat: lat + degrees((shiftM * Math.cos(2 * Math.PI * turn)) / EARTH_M),
    }
    if (mayLie(point)) return point
  }
  return null
}

function shareOf(cell: string, pcode: string, index: DistrictIndex): number {
  const parts = cellToChildren(cell, SPOT)
  const within = parts.filter((part) => {
    const [lat, lng] = cellToLatLng(part)
    return index.locate(lng, lat) === pcode
  })
  return within.length / parts.length
}
