/**
 * What a new edition of boundaries replaces of the districts known: which were divided, merged, recoded, renamed, redrawn, which
 * are new, and which it does not touch. Told by shared ground, so that it works whatever happened to codes and names.
 * Knows districts and their outlines; nothing of files or the record.
 */
import { group, rollup, sum } from 'd3-array'
import { areaKm2 } from './area.ts'
import type { IndexedDistrict } from './district-index.ts'
import { sharedGround } from './shared-ground.ts'

export type EditionDistrict = IndexedDistrict & { name: string; regionPcode: string | null }

/** One place gave way to another: so much of its ground lies there, so much of that one's ground came from it. */
export type Succession = { pcode: string; successorPcode: string; share: number; successorShare: number }

export type EditionChange = {
  kind: 'divided' | 'merged' | 'recoded' | 'renamed' | 'redrawn' | 'moved' | 'new' | 'overlapped'
  /** The district of before; of the edition where it is new. */
  district: EditionDistrict
  /** Where its ground lies now. */
  now: { district: EditionDistrict; share: number }[]
}

export type Edition = {
  successions: Succession[]
  changes: EditionChange[]
  /** Districts known that are in the edition as they were. */
  unchanged: number
  /** Districts known whose ground the edition does not cover: they stay. */
  untouched: EditionDistrict[]
}

/** Nearly all of a district's ground: what is missing is the difference between two drawings of one border. */
const nearlyAll = 0.95
/** A district of which the edition covers less than this is not replaced by it. */
const mostly = 0.5
const hardly = 0.02

export function compareEditions(known: readonly EditionDistrict[], edition: readonly EditionDistrict[]): Edition {
  const then = sharedGround(known, edition)
  const back = sharedGround(edition, known)
  const successorShare = (successor: string, pcode: string): number =>
    back.get(successor)?.find((one) => one.pcode === pcode)?.share ?? 0
  const inEdition = new Map(edition.map((district) => [district.pcode, district]))
  const before = new Map(known.map((district) => [district.pcode, district]))
  const found: Edition = { successions: [], changes: [], unchanged: 0, untouched: [] }

  for (const district of known) {
    const now = (then.get(district.pcode) ?? []).flatMap(({ pcode, share }) => {
      const place = inEdition.get(pcode)
      return place === undefined ? [] : [{ district: place, share }]
    })
    const covered = sum(now, ({ share }) => share)
    const same = inEdition.get(district.pcode)
    const [first] = now
    const tell = (kind: EditionChange['kind']) => found.changes.push({ kind, district, now })
    if (same !== undefined) {
      const share = now.find((one) => one.district === same)?.share ?? 0
      if (share < mostly) tell('moved')
      else if (share < nearlyAll || successorShare(same.pcode, district.pcode) < nearlyAll) tell('redrawn')
      else if (same.name !== district.name) tell('renamed')
      else found.unchanged++
    } else if (first === undefined || covered < mostly) {
      if (covered < hardly) found.untouched.push(district)
      else tell('overlapped')
    } else {
      const isWhole = first.share >= nearlyAll
      if (!isWhole) tell('divided')
      else tell(successorShare(first.district.pcode, district.pcode) >= nearlyAll ? 'recoded' : 'merged')
      for (const { district: successor, share } of now) {
        found.successions.push({
          pcode: district.pcode,
          successorPcode: successor.pcode,
          share,
          successorShare: successorShare(successor.pcode, district.pcode),
        })
      }
    }
  }
  for (const district of edition) {
    const from = sum(back.get(district.pcode) ?? [], ({ share }) => share)
    if (!before.has(district.pcode) && from < mostly) found.changes.push({ kind: 'new', district, now: [] })
  }
  found.successions.push(...regionSuccessions(known, edition, found.successions, then))
  return found
}

/** A region gives way where the edition has none of its code and all its districts gave way or lie in another region now. */
function regionSuccessions(
  known: readonly EditionDistrict[],
  edition: readonly EditionDistrict[],
  successions: readonly Succession[],
  then: ReadonlyMap<string, readonly { pcode: string; share: number }[]>,
): Succession[] {
  const inEdition = new Map(edition.map((district) => [district.pcode, district]))
  const left = new Set(successions.map(({ pcode }) => pcode))
  const regionsNow = new Set(edition.map(({ regionPcode }) => regionPcode))
  const areaOfRegion = rollup(
    edition,
    (districts) => sum(districts, ({ geometry }) => areaKm2(geometry)),
    ({ regionPcode }) => regionPcode,
  )
  return [...group(known, ({ regionPcode }) => regionPcode)].flatMap(([region, districts]) => {
    if (region === null || regionsNow.has(region)) return []
    if (!districts.every(({ pcode }) => left.has(pcode) || inEdition.has(pcode))) return []
    const pieces = districts.flatMap(({ pcode, geometry }) =>
      (then.get(pcode) ?? []).flatMap((now) => {
        const into = inEdition.get(now.pcode)?.regionPcode ?? null
        return into === null ? [] : [{ into, km2: now.share * areaKm2(geometry) }]
      }),
    )
    const whole = sum(districts, ({ geometry }) => areaKm2(geometry))
    const byRegion = rollup(
      pieces,
      (same) => sum(same, ({ km2 }) => km2),
      ({ into }) => into,
    )
    return [...byRegion].map(([into, km2]) => ({
      pcode: region,
      successorPcode: into,
      share: Math.min(1, km2 / whole),
      successorShare: Math.min(1, km2 / (areaOfRegion.get(into) ?? km2)),
    }))
  })
}
