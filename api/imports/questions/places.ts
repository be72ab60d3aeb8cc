/** Which of our places a file means, where nobody could find it, and which proof counts where two contradict each other. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { UnsettledPlace } from '#api/contract/places-to-settle.ts'
import { labelOf, noPlace, placeKey, proofKey } from '../places/reconcile.ts'
import type { Looked } from './looked.ts'
import { choice, given } from './question.ts'

/** Those with most rows; the others come up once these are settled. */
export const mostAsked = 50

export const places = ({ unsettled, map }: Looked): ImportQuestion[] => [
  ...unsettled.slice(0, mostAsked).map((place) => askPlace(place, map)),
  ...answered(map, unsettled),
]

/** What was answered can be answered otherwise. */
const answered = (map: ReadonlyMap<string, string>, open: readonly UnsettledPlace[]): ImportQuestion[] => {
  const asked = new Set(open.map((place) => (place.is === 'unknown' ? placeKey(place) : proofKey(place))))
  return [...map].flatMap(([key, answer]) => {
    const label = labelOf(key)
    if (label === null || asked.has(key) || answer === '') return []
    const place = { ...label, rows: 0, named: null, candidates: [{ pcode: answer, name: answer }], positions: [] }
    return [askPlace({ ...place, is: key.startsWith('place.') ? 'unknown' : 'contradicted' }, map)]
  })
}

export const askPlace = (place: UnsettledPlace, map: ReadonlyMap<string, string>): ImportQuestion =>
  place.is === 'unknown' ? whichPlace(place, map) : whichProof(place, map)

function whichPlace(place: UnsettledPlace, map: ReadonlyMap<string, string>): ImportQuestion {
  const { code, name, above, rows, candidates } = place
  const key = placeKey(place)
  const none = { [key]: noPlace }
  return {
    ...{ asks: { code: 'ask-place', written: { code, name, above }, rows }, column: null, takes: 'place', key },
    answers: [
      ...candidates
        .filter(({ pcode }) => pcode !== noPlace)
        .map((one) => choice({ [key]: one.pcode }, { code: 'answer-place', ...one })),
      choice(none, { code: 'answer-no-place' }),
    ],
    given: given(map, [key], none),
  }
}

function whichProof(place: UnsettledPlace, map: ReadonlyMap<string, string>): ImportQuestion {
  const { code, name, above, rows, named, positions } = place
  const key = proofKey(place)
  const asks = {
    code: 'ask-proof' as const,
    written: { code, name, above },
    rows,
    named: named?.name ?? name,
    positions,
  }
  return {
    ...{ asks, column: null, takes: 'one', key },
    answers: [
      choice({ [key]: 'position' }, { code: 'answer-by-position' }),
      choice({ [key]: 'name' }, { code: 'answer-by-name', name: named?.name ?? name }),
    ],
    given: given(map, [key], { [key]: 'position' }),
  }
}
