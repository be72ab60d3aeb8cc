// Takes what is enclosed in a parcel to the server in parts, each file named by its content: what has arrived is not sent again, and a
// line that breaks costs one part. Knows no storage and no browser.
import { largestPart, type UploadState, uploadState } from '#api/contract/uploads.ts'
import type { Attachment, Parcel } from './parcel.ts'
import { asked, exchange, type Line, type Outcome, whose } from './send-parcel.ts'

/** A part takes a few seconds on the line there is: long enough to be worth asking, short enough to lose. */
const partMs = 3000
const firstPart = 48 * 1024
const smallestPart = 16 * 1024
/** A line that breaks once is tried again at once; one that is down is left to the next round. */
const tries = 3
const pauseMs = 1500

type Sender = Pick<Parcel, 'enclosed' | 'owner'>
type Passed = (bytes: number) => void

/** Null when all is there; otherwise why not. What the device has lost the server may have: the parcel's own answer tells. */
export async function uploadEnclosed(
  parcel: Sender,
  attachments: readonly Attachment[],
  line: Line,
  passed: Passed,
): Promise<Exclude<Outcome<UploadState>, { sort: 'received' }> | null> {
  let before = 0
  for (const [at, { sha256, size }] of parcel.enclosed.entries()) {
    const bytes = attachments[at]?.bytes
    if (bytes === undefined || bytes.byteLength !== size) continue
    const outcome = await uploadOne({ sha256, bytes, owner: parcel.owner }, line, (part) => passed(before + part))
    if (outcome.sort !== 'received') return outcome
    before += size
  }
  return null
}

type File = { sha256: string; bytes: ArrayBuffer } & Pick<Parcel, 'owner'>

async function uploadOne({ sha256, bytes, owner }: File, line: Line, passed: Passed): Promise<Outcome<UploadState>> {
  const address = `/api/uploads/${sha256}`
  const about = {
    address,
    answer: uploadState,
    isOurs: (state: UploadState) => state.sha256 === sha256,
  }
  const headers = { accept: 'application/json', ...whose(owner) }
  const state = (): Promise<Outcome<UploadState>> =>
    untilAnswered(line, () => exchange({ ...about, request: { ...asked, headers }, bytes: 0 }, line))
  let outcome = await state()
  let length = firstPart
  let broken = 0
  while (outcome.sort === 'received' && !outcome.receipt.complete) {
    const from = outcome.receipt.received
    passed(from)
    const part = bytes.slice(from, from + length)
    const range = `bytes ${from}-${from + part.byteLength - 1}/${bytes.byteLength}`
    const request = {
      ...asked,
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/octet-stream', 'content-range': range },
      body: part,
    }
    const began = line.now().getTime()
    const sent = await exchange({ ...about, request, bytes: part.byteLength }, line)
    broken = isBroken(sent) ? broken + 1 : 0
    if (broken >= tries) return sent
    // What of a broken part arrived, and whether its answer was lost, only the server knows.
    // A proxy on the way may take smaller parts than the server does.
    const tooLong = sent.sort === 'refused' && sent.trouble.reason === 'too-large' && part.byteLength > smallestPart
    outcome = isBroken(sent) || tooLong ? await state() : sent
    length = isBroken(sent) || tooLong ? smallestPart : longer(length, line.now().getTime() - began)
  }
  return outcome
}

const longer = (length: number, tookMs: number): number =>
  Math.min(largestPart, Math.max(smallestPart, Math.round((length * partMs) / Math.max(1, tookMs))))

async function untilAnswered<R>(line: Line, ask: () => Promise<Outcome<R>>): Promise<Outcome<R>> {
  let outcome = await ask()
  for (let time = 1; time < tries && isBroken(outcome); time += 1) {
    await line.pause(pauseMs * time)
    outcome = await ask()
  }
  return outcome
}
const isBroken = (outcome: Outcome<unknown>): boolean =>
  outcome.sort === 'later' && outcome.trouble.reason === 'no-network'
