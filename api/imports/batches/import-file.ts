/**
 * Opens an uploaded file: what is packed is unpacked, and of the tables and layers in it the one that some format recognises best is
 * read. What is no text at all, or of no known kind, is refused here in words its sender can act on.
 */

import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { problem } from '#api/contract/problems.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { packedFaults } from '#api/contract/statements/import-recognition.ts'
import type { ImportFile, ImportFormat } from '../formats/format.ts'
import { headBytes } from '../reading/decode.ts'
import type { TableSample } from '../reading/table-sample.ts'
import { containerKind } from '../unpacking/container-kind.ts'
import type { Part } from '../unpacking/contents.ts'
import { unpack } from '../unpacking/unpack.ts'
import { type OpenedPart, openPart } from './file-part.ts'
import { type Recognised, recognise } from './recognise.ts'
import { nothingRemembered, type Recall, type Remembered } from './remembered-answers.ts'

export type OpenedFile = ImportFile & {
  format: ImportFormat
  notes: ImportNote[]
  /** Every sheet or layer of the file, read or not. */
  partNames: readonly string[]
  /** Answers taken over from an earlier file with the same columns. */
  remembered: Remembered
  /** Its table before it was laid out otherwise. */
  asUploaded: TableSample | null
  /** Asked as it was laid out. */
  questions: ImportQuestion[]
}

/**
 * `into`: where to put what is unpacked; a folder of its own, the caller's to remove. `recall` knows what was answered about
 * earlier files with the same columns; what is answered now wins over it.
 */
export async function openImportFile(
  path: string,
  filename: string,
  map: ReadonlyMap<string, string>,
  askedFormat: string | undefined,
  into: string,
  recall: Recall = async () => nothingRemembered,
): Promise<OpenedFile> {
  const { parts, passedOver } = await partsOf(path, filename, into)
  const json = parts.some((part) => part.path === path) ? '' : await jsonOf(path)
  const opened = await openAll(asked(parts, filename, told(map).get('layer')), filename, told(map), json)
  const found = await Promise.all(
    opened.map(async (part) => {
      const remembered = await recall(part.sample.table, map)
      const sample = { ...part.sample, map: told(new Map([...remembered.answers, ...map])) }
      const found = recognise(sample, askedFormat)
      return { part: { ...part, sample: found.sample }, remembered, ...found }
    }),
  )
  const best = found.reduce((a, b) => (isBetter(b, a) ? b : a))
  const { part, format } = best
  if (format === null) throw best.refusal
  const laidOut = (await format.layOut?.({ ...part, parts: opened }, into)) ?? null
  const isKnownAgain = part.sample.table?.hasHeader === true || format.remembersLines === true
  const remembered = isKnownAgain ? best.remembered : nothingRemembered
  const { notes, ...rest } = part
  const unread = [...parts.map(({ name }) => name), ...passedOver].filter(
    (name) => name !== part.name && !(laidOut?.dealtWith.includes(name) ?? false),
  )
  return {
    ...rest,
    ...laidOut?.part,
    asUploaded: part.sample.table,
    questions: laidOut?.questions ?? [],
    parts: opened,
    partNames: parts.map(({ name }) => name).filter((name) => !(laidOut?.dealtWith.includes(name) ?? false)),
    remembered,
    format,
    notes: [
      ...(remembered.from === null ? [] : [{ code: 'answered-as-last-time' as const, ...remembered.from }]),
      ...notes,
      ...(laidOut?.notes ?? []),
      ...(unread.length > 0 && format.readsParts !== true
        ? [{ code: 'part-taken' as const, name: part.name, others: unread }]
        : []),
    ],
  }
}

/** An empty answer lets the file decide, against whatever was answered before. */
const told = (map: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...map].filter(([, answer]) => answer !== ''))

async function partsOf(path: string, filename: string, into: string): Promise<{ parts: Part[]; passedOver: string[] }> {
  const contents = await unpack(path, filename, into)
  if (contents === null) return { parts: [{ name: filename, path }], passedOver: [] }
  if (!('refused' in contents)) return contents
  const fault = packedFaults.find((one) => one === contents.refused)
  if (fault !== undefined) throw problem('import.unreadable', { code: 'file-packed', filename, fault })
  const what = contents.refused as Exclude<typeof contents.refused, (typeof packedFaults)[number]>
  throw problem('import.unrecognised', { code: 'file-binary', filename, what })
}

function asked(parts: readonly Part[], filename: string, layer: string | undefined): readonly Part[] {
  if (layer === undefined) return parts
  const wanted = parts.filter(({ name }) => name.toLowerCase() === layer.toLowerCase())
  if (wanted.length > 0) return wanted
  const layers = parts.map(({ name }) => name)
  throw problem('import.unrecognised', { code: 'layer-not-there', filename, asked: layer, layers })
}

/** Of several, those that are empty or no text are passed over. */
async function openAll(
  parts: readonly Part[],
  filename: string,
  map: ReadonlyMap<string, string>,
  json: string,
): Promise<OpenedPart[]> {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return [await openPart(only, filename, map, json)]
  const opened = await Promise.all(parts.map((part) => openPart(part, filename, map, json).catch(() => null)))
  const readable = opened.filter((part) => part !== null)
  if (readable.length === 0)
    throw problem('import.unreadable', { code: 'file-packed', filename, fault: 'nothing-inside' })
  return readable
}

async function jsonOf(path: string): Promise<string> {
  const head = await headBytes(path, 256 * 1024)
  return containerKind(head) === 'json' ? head.toString('utf8') : ''
}

type Found = { part: OpenedPart; remembered: Remembered } & Recognised
/** Among layers recognised alike the districts' is meant, then the one with most to read. */
const isBetter = (one: Found, other: Found): boolean =>
  one.score !== other.score
    ? one.score > other.score
    : ofDistricts(one.part) !== ofDistricts(other.part)
      ? ofDistricts(one.part)
      : one.part.size > other.part.size
const ofDistricts = ({ name, sample }: OpenedPart): boolean =>
  sample.table === null && /adm(in)?[ _-]?(level)?[ _-]?2|_2(\.\w+)?$/i.test(name)
