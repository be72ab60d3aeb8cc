/**
 * Which of our places a file means, where its code, its name and its position do not agree or lead nowhere. What a person decided
 * once, here or about an earlier file, is taken; what nobody decided is gathered with its evidence and asked. One for each reading of
 * a file; must not know files or formats.
 */
import type { UnsettledPlace } from '#api/contract/places-to-settle.ts'
import type { PlaceBook } from './place-book.ts'
import type { NameHints, PlaceCandidate } from './place-match.ts'
import { nameKey } from './place-names.ts'

/** A place as a file writes it; empty where it does not say. */
export type PlaceLabel = { code: string; name: string; above: string }

/** What a person said of a label: a p-code, or that it is none of our places. */
export type PlaceDecision = { pcode: string | null }
export type Proof = 'position' | 'name'

export type Reconciliation = {
  /** Undefined where nobody said. */
  decided(label: PlaceLabel): PlaceDecision | undefined
  /** Which of the two counts where a position lies in another place than the label says. */
  trusted(label: PlaceLabel): Proof | undefined
  /** A row of a label that leads nowhere, or to several places. */
  unknown(label: PlaceLabel, candidates: readonly PlaceCandidate[]): void
  /** A row whose position lies in `located` while its label says `named`. */
  contradicted(label: PlaceLabel, named: string, located: string): void
  /** Decisions of earlier imports that were taken. */
  replayed(): { label: PlaceLabel; pcode: string | null }[]
  /** The same decisions with nothing gathered: what only looks at a file counts none of its rows. */
  anew(): Reconciliation
  /** Most rows first. */
  unsettled(): UnsettledPlace[]
}

/** Above this a match is left to a person. */
export const mostDoubt = 0.3

/** Under which name the answer about a label is kept. */
export const placeKey = (label: PlaceLabel): string => `place.${written(label)}`
export const proofKey = (label: PlaceLabel): string => `proof.${written(label)}`
/** How a person says that it is none of our places. */
export const noPlace = 'none'

function written({ code, name, above }: PlaceLabel): string {
  if (above === '' && (code === '' || name === '')) return code || name
  return [code, name, above].join('|')
}
/** The label that an answer is about; null for answers about something else. */
export function labelOf(key: string): PlaceLabel | null {
  const [, text] = /^(?:place|proof)\.(.+)$/.exec(key) ?? []
  if (text === undefined) return null
  const [code = '', name = '', above = ''] = text.includes('|') ? text.split('|') : ['', text]
  return { code, name, above }
}

/** One spelling of a key: case, accents and blanks aside. */
const folded = (key: string): string => key.split('|').map(nameKey).join('|')

type Gathered = Omit<UnsettledPlace, 'positions'> & { lies: Map<string, number> }

/** `answers`: of this file; `remembered`: of the record's other imports, where only the whole label counts. */
export function createReconciliation(
  places: Pick<PlaceBook, 'get' | 'matchCode' | 'matchName'>,
  answers: ReadonlyMap<string, string>,
  remembered: ReadonlyMap<string, string> = new Map(),
): Reconciliation {
  // A bare code of ours stood beside a name when it was decided about: alone it means what it says.
  const isBareCode = (key: string) => !key.includes('|') && places.matchCode(key.slice('place.'.length)).pcode !== null
  const known = new Map([...remembered].flatMap(([key, answer]) => (isBareCode(key) ? [] : [[folded(key), answer]])))
  const replayed = new Map<string, { label: PlaceLabel; pcode: string | null }>()
  const gathered = new Map<string, Gathered>()
  const asNamed = (pcode: string) => ({ pcode, name: places.get(pcode)?.name ?? pcode })
  function gather(is: UnsettledPlace['is'], label: PlaceLabel): Gathered {
    const key = `${is}|${written(label)}`
    const one = gathered.get(key) ?? { ...{ is, ...label, rows: 0, named: null, candidates: [] }, lies: new Map() }
    gathered.set(key, one)
    one.rows++
    return one
  }
  return {
    decided(label) {
      const { code, name } = label
      const now =
        answers.get(placeKey(label)) ??
        (code === '' ? undefined : answers.get(`place.${code}`)) ??
        (name === '' ? undefined : answers.get(`place.${name}`))
      const said = now ?? known.get(folded(placeKey(label)))
      if (said === undefined) return undefined
      const pcode = said === noPlace ? null : (places.matchCode(said).pcode ?? places.matchName(said).pcode)
      if (pcode === null && said !== noPlace) return undefined
      if (now === undefined) replayed.set(written(label), { label, pcode })
      return { pcode }
    },
    trusted(label) {
      const said = answers.get(proofKey(label)) ?? known.get(folded(proofKey(label)))
      return said === 'position' || said === 'name' ? said : undefined
    },
    unknown(label, candidates) {
      gather('unknown', label).candidates = candidates.map(({ pcode, name }) => ({ pcode, name }))
    },
    contradicted(label, named, located) {
      const one = gather('contradicted', label)
      one.named = asNamed(named)
      one.lies.set(located, (one.lies.get(located) ?? 0) + 1)
    },
    anew: () => createReconciliation(places, answers, remembered),
    replayed: () => [...replayed.values()],
    unsettled: () =>
      [...gathered.values()]
        .map(({ lies, ...one }) => ({
          ...one,
          positions: [...lies].map(([pcode, rows]) => ({ ...asNamed(pcode), rows })).sort((a, b) => b.rows - a.rows),
        }))
        .sort((a, b) => b.rows - a.rows),
  }
}

/** The place of a label by decision, code or name; null where a person is asked. */
export function settlePlace(
  { places, reconciliation }: { places: PlaceBook; reconciliation: Reconciliation },
  label: PlaceLabel,
  hints: NameHints = {},
): { pcode: string | null; candidates: readonly PlaceCandidate[] } {
  if (Object.values(label).every((part) => part === '')) return { pcode: null, candidates: [] }
  const decision = reconciliation.decided(label)
  if (decision !== undefined) return { pcode: decision.pcode, candidates: [] }
  const match = places.matchCodeAndName(label.code, label.name, hints)
  if (match.pcode !== null && match.doubt <= mostDoubt) return { pcode: match.pcode, candidates: [] }
  reconciliation.unknown(label, match.candidates)
  return { pcode: null, candidates: match.candidates }
}
