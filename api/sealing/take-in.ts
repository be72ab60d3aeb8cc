/**
 * Takes a sealed file in, however often it is sent: what is new goes into the record, what was here stays as it is, what cannot come in
 * is kept aside and said. All of it is one group of entries, durable together or not at all; a dry run writes nothing.
 */

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#api/contract/problems.ts'
import type { SealedNote } from '#api/contract/statements/sealed.ts'
import type { Deps } from '#api/deps.ts'
import { instance } from '#api/queries/instance.ts'
import type { Draft, Entry } from '#api/record/entries.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { blobsNamedBy, writeAll } from '#api/record/write.ts'
import { type Office, offices } from './offices.ts'
import { type OpenedFile, openSealed } from './open-sealed.ts'
import { fingerprint, instanceKey, keyLine } from './seal-key.ts'
import { gapBefore, isCovered, type TakenFile, takenFiles } from './taken-files.ts'
import { weigh } from './weigh.ts'
import type { Weighed } from './weighed.ts'

type Taking = Pick<Deps, 'settings' | 'journal' | 'blobs' | 'mirror' | 'clock'>
export type WeighedEntry = { entry: Entry; weighed: Weighed }
export type TakenIn = {
  state: 'checked' | 'taken-in' | 'nothing-new'
  takingId: string | null
  office: Office
  opened: OpenedFile
  /** Every entry with something to say, in the office's order. */
  entries: WeighedEntry[]
  notes: SealedNote[]
}
/** `whileOpen` may still read the file's rows; they are gone afterwards. */
type Options<T> = {
  dryRun: boolean
  actor: string
  /** Called when something is about to be written, and not otherwise. */
  beforeKeeping(): Promise<void>
  whileOpen(taken: TakenIn): Promise<T>
}

const inTurn = oneAtATime()

export const takeIn = <T>(
  deps: Taking,
  file: string,
  { dryRun, actor, beforeKeeping, whileOpen }: Options<T>,
): Promise<T> =>
  inTurn('sealed', async () => {
    const beside = join(deps.blobs.incoming, `sealed-${randomUUID()}`)
    try {
      const opened = await openSealed(file, await instanceKey(deps.settings.dir), beside)
      const office = await requireOffice(deps, opened)
      const before = await takenFiles(deps.mirror, office.key)
      const entries = await weighAll(deps, opened, office, before)
      const notes = await notesOn(deps, opened, before)
      const found = { office, opened, entries, notes }
      const takingId = dryRun ? null : await keep(deps, found, before, { actor, beforeKeeping })
      const state = dryRun ? 'checked' : takingId === null ? 'nothing-new' : 'taken-in'
      return await whileOpen({ ...found, state, takingId })
    } finally {
      await rm(beside, { recursive: true, force: true })
    }
  })

async function requireOffice({ mirror }: Taking, { sender, manifest }: OpenedFile): Promise<Office> {
  const office = (await offices(mirror)).find(({ key, isTrusted }) => key === sender && isTrusted)
  const { name, countryCode, fictional } = manifest.instance
  if (office === undefined)
    throw problem('sealed.refused', { code: 'sealed-from-stranger', key: keyLine(sender), name })
  const own = await instance(mirror)
  const isOther = own?.countryCode != null && countryCode !== null && own.countryCode !== countryCode
  if (own === null || own.fictional !== fictional || isOther)
    throw problem('sealed.refused', { code: 'sealed-other-country', name })
  return office
}

async function weighAll(
  { mirror, journal }: Taking,
  { entries, blobPath }: OpenedFile,
  { key }: Office,
  before: readonly TakenFile[],
): Promise<WeighedEntry[]> {
  const shared = await sharedPast(journal, entries)
  const landed = new Set([...shared, ...before.flatMap(({ landedChains }) => landedChains)])
  const fresh = new Map<string, string | null>()
  const isTheirs = (seq: number): boolean => before.some((file) => seq > file.seq && seq <= file.seq + file.landed)
  const weighed: WeighedEntry[] = []
  for (const entry of entries) {
    if (entry.body === null) continue
    weighed.push({
      entry,
      weighed: await weigh({ mirror, journal, office: key, blobPath, landed, isTheirs, fresh }, entry),
    })
  }
  return weighed
}

/** An office whose record began as a copy of this one has the same entries at the same places, up to where they parted. */
async function sharedPast(journal: Deps['journal'], entries: readonly Entry[]): Promise<string[]> {
  const [first] = entries
  const theirs = new Map(entries.map(({ seq, chain }) => [seq, chain]))
  const shared: string[] = []
  if (first === undefined || first.seq > journal.seq) return shared
  for await (const { seq, chain } of journal.read(first.seq - 1)) {
    if (theirs.get(seq) !== chain) break
    shared.push(chain)
  }
  return shared
}

async function notesOn(
  { journal }: Taking,
  { manifest, entries }: OpenedFile,
  before: readonly TakenFile[],
): Promise<SealedNote[]> {
  const { from, to, chainBefore } = manifest
  const chains = new Map([[from - 1, chainBefore], ...entries.map(({ seq, chain }) => [seq, chain] as const)])
  const stretches = before.map(({ fromSeq, toSeq }) => ({ from: fromSeq, to: toSeq }))
  const gap = (await isOwnPast(journal, from - 1, chainBefore)) ? null : gapBefore(from, stretches)
  const parted = before
    .flatMap((file) => [
      { seq: file.fromSeq - 1, chain: file.chainBefore },
      { seq: file.toSeq, chain: file.chain },
    ])
    .filter(({ seq, chain }) => chains.has(seq) && chains.get(seq) !== chain)
    .map(({ seq }) => seq)
  return [
    ...(gap === null ? [] : [{ code: 'sealed-gap', ...gap } as const]),
    ...(parted.length === 0 ? [] : [{ code: 'sealed-went-another-way', seq: Math.min(...parted) } as const]),
    { code: 'sealed-next', since: to + 1 },
  ]
}

async function isOwnPast(journal: Deps['journal'], seq: number, chain: string): Promise<boolean> {
  if (seq === 0) return true
  for await (const entry of journal.read(seq - 1)) return entry.chain === chain
  return false
}

type Found = Pick<TakenIn, 'office' | 'opened' | 'entries'>

/** Null where nothing is to be written: all of it came before. */
async function keep(
  deps: Taking,
  { office, opened, entries }: Found,
  before: readonly TakenFile[],
  { actor, beforeKeeping }: Pick<Options<never>, 'actor' | 'beforeKeeping'>,
): Promise<string | null> {
  const { manifest } = opened
  const fresh = entries.flatMap(({ entry, weighed }) => (weighed.outcome === 'new' ? [{ entry, weighed }] : []))
  const aside = entries.flatMap(({ entry, weighed: { outcome } }) =>
    outcome === 'conflict' || outcome === 'refused' ? [{ entry, outcome }] : [],
  )
  const keptAside = new Set(before.flatMap(({ asideChains }) => asideChains))
  const stretches = before.map(({ fromSeq, toSeq }) => ({ from: fromSeq, to: toSeq }))
  const isOld = fresh.length === 0 && aside.every(({ entry }) => keptAside.has(entry.chain))
  if (isOld && isCovered(manifest, stretches)) return null
  await beforeKeeping()
  const takingId = randomUUID()
  const asideBlobs = await putBlobs(
    deps,
    opened,
    aside.map(({ entry }) => entry),
  )
  await putBlobs(
    deps,
    opened,
    fresh.map(({ entry }) => entry),
  )
  const lines = aside.map(({ entry }) => `${JSON.stringify(entry)}\n`).join('')
  const count = (wanted: Weighed['outcome']): number =>
    entries.filter(({ weighed }) => weighed.outcome === wanted).length
  const taking: Draft<'sealed.taken-in'> = {
    kind: 'sealed.taken-in',
    subject: takingId,
    actor,
    body: {
      takingId,
      office: { key: office.key, name: office.name },
      fileSha256: opened.sha256,
      from: manifest.from,
      to: manifest.to,
      chainBefore: manifest.chainBefore,
      chain: manifest.chain,
      sealedAt: manifest.sealedAt,
      counts: { new: fresh.length, had: count('had'), conflict: count('conflict'), refused: count('refused') },
      landed: fresh.map(({ entry: { seq, at, chain } }) => ({ seq, at, chain })),
      aside: aside.map(({ entry: { seq, chain }, outcome }) => ({ seq, chain, outcome })),
      asideLines: lines === '' ? null : (await deps.blobs.put(Buffer.from(lines))).sha256,
      asideBlobs,
    },
  }
  const drafts = [taking, ...fresh.map(({ entry, weighed }) => draftOf(entry, weighed, office))]
  await writeAll(
    deps,
    drafts.map((draft) => ({ draft })),
  )
  return takingId
}

async function putBlobs({ blobs }: Taking, opened: OpenedFile, entries: readonly Entry[]): Promise<string[]> {
  const named = [...new Set(entries.flatMap(blobsNamedBy))].sort()
  for (const sha256 of named) if (!(await blobs.has(sha256))) await blobs.put(createReadStream(opened.blobPath(sha256)))
  return named
}

/** As the office wrote it, in its name; an observation in the district it lies in by the boundaries here. */
function draftOf({ kind, subject, actor, body }: Entry, weighed: Weighed, office: Office): Draft {
  const draft = { kind, subject, actor: `office:${fingerprint(office.key).slice(0, 4)}:${actor}`, body } as Draft
  if (draft.kind !== 'observation.submitted' || weighed.outcome !== 'new') return draft
  return { ...draft, body: { ...draft.body, pcode: weighed.placedIn ?? null } }
}
