/**
 * A boundary file beside the districts known already: what it replaces, said before anything is taken. `--map edition=add` keeps
 * what is known beside it. What shared ground means is geography's affair.
 */

import type { BoundaryFile } from '#api/geography/boundary-file.ts'
import { compareEditions, type Edition, type EditionChange, type EditionDistrict } from '#api/geography/edition.ts'
import type { Place } from '#data/schema/place.ts'
import type { KnownByCode, PlaceBook } from '../../places/place-book.ts'
import { type FoundProblem, fileProblem } from '../format.ts'

export type Replacing = {
  edition: Edition
  notes: string[]
  problems: FoundProblem[]
}

/** Figures of a whole district: they are no figures of the larger one it went into. */
const ofTheWhole = /population|counts/

export async function replaces(file: BoundaryFile, places: PlaceBook, asked: string | undefined): Promise<Replacing> {
  const isAdded = asked === 'add'
  if (asked !== undefined && !['add', 'replace'].includes(asked)) {
    const problems = [fileProblem(`"${asked}" is no answer to edition`, 'edition', 'say replace or add')]
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
    const note =
      'The districts known already stay beside those of the file. Where two overlap, a position counts in that of the file.'
    return { edition: { ...compared, successions: [] }, notes: [note], problems: [] }
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

const called = ({ pcode, name }: EditionDistrict): string => (name === pcode ? pcode : `${name} (${pcode})`)
const percent = (share: number): string => `${Math.round(100 * share)} %`
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const sentences: Readonly<Record<EditionChange['kind'], (change: EditionChange) => string>> = {
  divided: ({ district, now }) =>
    `${called(district)} is replaced by ${listed(now.map((one) => `${called(one.district)} with ${percent(one.share)} of its area`))}`,
  merged: ({ district, now: [into] }) =>
    `${called(district)} is now part of ${into === undefined ? '' : called(into.district)}`,
  recoded: ({ district, now: [as] }) =>
    `${called(district)} is now ${as === undefined ? '' : called(as.district)}, the same area`,
  renamed: ({ district, now: [as] }) => `${called(district)} is now called ${as?.district.name}`,
  redrawn: ({ district, now }) =>
    `${called(district)} is drawn anew: ${percent(now.find((one) => one.district.pcode === district.pcode)?.share ?? 0)} of its area stays in it`,
  moved: ({ district, now }) =>
    `${called(district)} now names another area: ${percent(now.find((one) => one.district.pcode === district.pcode)?.share ?? 0)} of the former stays in it`,
  new: ({ district }) => `${called(district)} is new`,
  overlapped: ({ district, now }) =>
    `${called(district)} is not in the file and stays, though ${listed(now.map((one) => `${percent(one.share)} of its area is in ${called(one.district)}`))}`,
}
const spoken = ['divided', 'merged', 'recoded', 'renamed', 'redrawn', 'new'] as const

function notesOf({ changes, unchanged, untouched }: Edition, standing: readonly KnownByCode[]): string[] {
  const told = spoken.flatMap((kind) => {
    const same = changes.filter((change) => change.kind === kind)
    return same.length === 0 ? [] : [`${same.map(sentences[kind]).join('; ')}.`]
  })
  const left = changes.flatMap(({ kind, district }) => {
    const stays = standing.filter(
      ({ pcode, what }) =>
        pcode === district.pcode && (kind === 'divided' || (kind === 'merged' && ofTheWhole.test(what))),
    )
    return stays.length === 0
      ? []
      : [
          `What is known by the code of ${called(district)} alone stays with it: ${listed(stays.map(({ what, records }) => `${records} ${what}`))}.`,
        ]
  })
  return [
    ...told,
    ...left,
    ...(unchanged === 0 ? [] : [`${unchanged} districts are as they were.`]),
    ...(untouched.length === 0
      ? []
      : [
          `${untouched.length} districts known are neither in the file nor covered by it and stay: ${listed(untouched.map(called))}.`,
        ]),
  ]
}

function warningsOf({ changes }: Edition, gone: readonly EditionChange[]): FoundProblem[] {
  const warning = (message: string, suggestion: string): FoundProblem => ({
    ...fileProblem(message, 'edition', suggestion),
    severity: 'warning',
  })
  const doubtful = changes.filter(({ kind }) => kind === 'moved' || kind === 'overlapped')
  return [
    ...(gone.length === 0
      ? []
      : [
          warning(
            `This is another edition of boundaries known here. Accepting it retires ${listed(gone.map(({ district }) => called(district)))} from today; as known on earlier days they stay.`,
            'to keep them beside the new ones: --map edition=add',
          ),
        ]),
    ...doubtful.map((change) =>
      warning(`${sentences[change.kind](change)}.`, 'look whether the codes of the file are right'),
    ),
  ]
}
