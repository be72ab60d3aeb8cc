/** Places that accepted files name and nobody could find, the same label of several files together; and what was decided about others. */
import { group } from 'd3-array'
import type { PlacesToSettle, UnsettledPlace } from '#api/contract/places-to-settle.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { acceptedBatches, type Batch } from '../batches/batch-reports.ts'
import { placeAnswers } from '../batches/place-decisions.ts'
import { askPlace } from '../questions/places.ts'
import { labelOf, placeKey, proofKey } from './reconcile.ts'

type ToSettle = PlacesToSettle['rows'][number]
type Told = { place: UnsettledPlace; batch: Batch }

export async function placesToSettle(mirror: Mirror): Promise<Omit<PlacesToSettle, 'typed'>> {
  const { byPcode } = await atlas(mirror, null)
  const answers = await placeAnswers(mirror)
  const latest = new Map(answers.map((one) => [one.key, one]))
  const decisions = new Map(answers.map(({ key, answer }) => [key, answer]))
  const told = readLast(await acceptedBatches(mirror)).flatMap((batch) =>
    batch.unsettled.map((place): Told => ({ place, batch })),
  )
  const rows = [...group(told, ({ place }) => keyOf(place))]
    .map(([, same]) => together(same, decisions))
    .sort((a, b) => b.rows - a.rows || a.question.key.localeCompare(b.question.key))
  const decided = [...latest.values()].flatMap(({ key, answer, filename, recordedAt }) => {
    const label = labelOf(key)
    const place = byPcode.get(answer)?.name ?? null
    return label === null ? [] : [{ key, ...label, answer, place, filename, on: recordedAt.slice(0, 10) }]
  })
  return { seq: mirror.seq, total: rows.length, rows, decided: decided.reverse() }
}

const keyOf = (place: UnsettledPlace): string => (place.is === 'unknown' ? placeKey(place) : proofKey(place))

/** A file that was read again since says what is still open in it. */
function readLast(batches: readonly Batch[]): Batch[] {
  const seen = new Set<string>()
  return batches.filter(({ originalSha256, batchId, undoneSeq }) => {
    const file = originalSha256 ?? batchId
    if (undoneSeq !== null || seen.has(file)) return false
    seen.add(file)
    return true
  })
}

function together(same: readonly Told[], decisions: ReadonlyMap<string, string>): ToSettle {
  const [first] = same
  if (first === undefined) throw new Error('a label of no file')
  const positions = group(
    same.flatMap(({ place }) => place.positions),
    ({ pcode }) => pcode,
  )
  const place = {
    ...first.place,
    rows: same.reduce((sum, { place }) => sum + place.rows, 0),
    positions: [...positions.values()].flatMap((some) => {
      const [one] = some
      return one === undefined ? [] : [{ ...one, rows: some.reduce((sum, { rows }) => sum + rows, 0) }]
    }),
  }
  const imports = same.map(({ batch, place: { rows } }) => ({ id: batch.batchId, filename: batch.filename, rows }))
  return { ...place, question: askPlace(place, decisions), imports }
}
