/**
 * A boundary file beside the districts known already: what it replaces, said before anything is taken. `--map edition=add` keeps
 * what is known beside it. What shared ground means is geography's affair.
 */

import type { BoundaryChange, NamedPlace } from '#api/contract/statements/import-files.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { BoundaryFile } from '#api/geography/boundary-file.ts'
import { compareEditions, type Edition, type EditionChange, type EditionDistrict } from '#api/geography/edition.ts'
import type { Place } from '#data/schema/place.ts'
import type { KnownByCode, PlaceBook } from '../../places/place-book.ts'
import { type FoundProblem, fileProblem } from '../format.ts'

export type Replacing = {
  edition: Edition
  notes: ImportNote[]
  problems: FoundProblem[]
}

/** Figures of a whole district: they are no figures of the larger one it went into. */
const ofTheWhole = new Set(['population', 'counts'])

export async function replaces(file: BoundaryFile, places: PlaceBook, asked: string | undefined): Promise<Replacing> {
  const isAdded = asked === 'add'
  if (asked !== undefined && !['add', 'replace'].includes(asked)) {
    const problems = [
      fileProblem({ code: 'edition-answer-not-known', answer: asked }, 'edition', { code: 'say-edition' }),
    ]
    return { edition: nothing, notes: [], problems }
  }
  const known = drawn(
    places.outlines,
    (pcode) => places.get(pcode),
    (pcode) => places.above(pcode, 'region')?.pcode ?? null,
  )
  if (known.length === 0) return { edition: nothing, notes: [], problems: [] }
  const inFile = new Map(file.places.map((place) => [place.pcode, place]))
  const regionOf = (pcode: string): string | null => {
    const above = inFile.get(inFile.get(pcode)?.parentPcode ?? '')
    return above?.level === 'region' ? above.pcode : null
  }
  const districts = file.boundaries.filter(({ level }) => level === 'district')
  const compared = compareEditions(
    known,
    drawn(districts, (pcode) => inFile.get(pcode), regionOf),
  )
  if (isAdded) {
    return {
      edition: { ...compared, successions: [] },
      notes: [{ code: 'editions-side-by-side' }],
      problems: [],
    }
  }
  const gone = compared.changes.filter(({ kind }) => ['divided', 'merged', 'recoded'].includes(kind))
  const standing = await places.knownByCode(gone.map(({ district }) => district.pcode))
  return { edition: compared, notes: notesOf(compared, standing), problems: warningsOf(compared, gone) }
}

const nothing: Edition = { successions: [], changes: [], unchanged: 0, untouched: [] }

function drawn(
  outlines: readonly { pcode: string; geometry: EditionDistrict['geometry'] }[],
  get: (pcode: string) => Pick<Place, 'name'> | undefined,
  regionOf: (pcode: string) => string | null,
): EditionDistrict[] {
  return outlines.map(({ pcode, geometry }) => ({
    pcode,
    geometry,
    name: get(pcode)?.name ?? pcode,
    regionPcode: regionOf(pcode),
  }))
}

const namedOf = ({ pcode, name }: EditionDistrict): NamedPlace => ({ pcode, name })
const changeOf = ({ district, now }: EditionChange): BoundaryChange => ({
  ...namedOf(district),
  now: now.map((one) => ({ ...namedOf(one.district), share: one.share })),
})

const spoken = ['divided', 'merged', 'recoded', 'renamed', 'redrawn', 'new'] as const

function notesOf({ changes, unchanged, untouched }: Edition, standing: readonly KnownByCode[]): ImportNote[] {
  const told = spoken.flatMap((kind) => {
    const same = changes.filter((change) => change.kind === kind)
    return same.length === 0 ? [] : [{ code: 'boundaries-changed' as const, kind, changes: same.map(changeOf) }]
  })
  const left = changes.flatMap(({ kind, district }) => {
    const stays = standing.filter(
      ({ pcode, what }) =>
        pcode === district.pcode && (kind === 'divided' || (kind === 'merged' && ofTheWhole.has(what))),
    )
    const records = stays.map(({ what, records: count }) => ({ what, count }))
    return records.length === 0 ? [] : [{ code: 'records-stay-with-code' as const, ...namedOf(district), records }]
  })
  return [
    ...told,
    ...left,
    ...(unchanged === 0 ? [] : [{ code: 'boundaries-unchanged' as const, districts: unchanged }]),
    ...(untouched.length === 0 ? [] : [{ code: 'boundaries-untouched' as const, districts: untouched.map(namedOf) }]),
  ]
}

function warningsOf({ changes }: Edition, gone: readonly EditionChange[]): FoundProblem[] {
  const warning = (...[reason, suggestion]: [FoundProblem['reason'], FoundProblem['suggestion']]): FoundProblem => ({
    ...fileProblem(reason, 'edition', suggestion),
    severity: 'warning',
  })
  const retired = gone.map(({ district }) => namedOf(district))
  return [
    ...(retired.length === 0
      ? []
      : [warning({ code: 'edition-retires', districts: retired }, { code: 'keep-both-editions' })]),
    ...changes.flatMap((change) =>
      change.kind === 'moved' || change.kind === 'overlapped'
        ? [
            warning(
              { code: 'edition-doubtful', kind: change.kind, change: changeOf(change) },
              { code: 'look-at-codes' },
            ),
          ]
        : [],
    ),
  ]
}
