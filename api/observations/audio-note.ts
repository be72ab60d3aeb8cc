/**
 * What was said to a phone, as a plain WebM file: one track of Opus sound and the times of its packets, written anew. Tags, dates, names
 * of programs and devices, pictures, and whatever else a file may carry beside the sound stay behind. What is no such file is refused.
 */
import { problem } from '#api/contract/problems.ts'
import type { Blobs } from '#api/record/journal.ts'
import { longestAudioS } from '#data/schema/observation.ts'
import { box, type Element, elementsIn, floatBox, joined, numberBox, textBox, unsigned } from './ebml.ts'

export const audioType = 'audio/webm'
const ids = {
  ...{ head: 0x1a45dfa3, segment: 0x18538067, info: 0x1549a966, tracks: 0x1654ae6b, cluster: 0x1f43b675 },
  ...{ cues: 0x1c53bb6b, chapters: 0x1043a770, tags: 0x1254c367, attachments: 0x1941a469, seekHead: 0x114d9b74 },
  ...{ timecodeScale: 0x2ad7b1, duration: 0x4489, muxingApp: 0x4d80, writingApp: 0x5741 },
  ...{ track: 0xae, trackNumber: 0xd7, trackUid: 0x73c5, trackType: 0x83, codecId: 0x86, codecPrivate: 0x63a2 },
  ...{ codecDelay: 0x56aa, seekPreRoll: 0x56bb, audio: 0xe1, samplingFrequency: 0xb5, channels: 0x9f },
  ...{ timecode: 0xe7, simpleBlock: 0xa3, blockGroup: 0xa0, block: 0xa1 },
} as const
/** What can follow a cluster that does not say how long it is. */
const afterOpen: ReadonlySet<number> = new Set([
  ...[ids.cluster, ids.cues, ids.chapters, ids.tags, ids.attachments, ids.seekHead, ids.info, ids.tracks],
])
const soundTrack = 2
const opusHeadLength = 19
const millisecond = 1_000_000
/** A packet lasts 20 ms, or up to 60; recorders stop a little late. */
const graceMs = 2000

/** The sound as a blob; what else was in the file is kept nowhere. */
export const keepAudioNote = async (blobs: Blobs, bytes: Uint8Array): Promise<string> =>
  (await blobs.put(plainAudio(bytes))).sha256

export function plainAudio(bytes: Uint8Array): Uint8Array {
  try {
    return rewritten(bytes)
  } catch {
    throw problem('audio.invalid', { code: 'audio-kinds-accepted', seconds: longestAudioS })
  }
}

function rewritten(bytes: Uint8Array): Uint8Array {
  const all = elementsIn(bytes, { from: 0, to: bytes.length })
  const segment = only(all, ids.segment)
  const parts = elementsIn(bytes, segment, afterOpen)
  const scale = scaleOf(bytes, only(parts, ids.info))
  if (scale !== millisecond) throw new RangeError('times are not told in milliseconds')
  const track = trackOf(bytes, only(elementsIn(bytes, only(parts, ids.tracks)), ids.track))
  const clusters = parts.filter(({ id }) => id === ids.cluster).map((each) => clusterOf(bytes, each))
  const endsAt = Math.max(...clusters.map((each) => each.endsAt))
  if (!(endsAt >= 0 && endsAt <= longestAudioS * 1000 + graceMs)) throw new RangeError('no sound, or too long')
  const info = [
    numberBox(ids.timecodeScale, millisecond),
    floatBox(ids.duration, endsAt),
    textBox(ids.muxingApp, 'upstream'),
    textBox(ids.writingApp, 'upstream'),
  ]
  return joined([
    webmHead,
    box(
      ids.segment,
      joined([box(ids.info, joined(info)), box(ids.tracks, box(ids.track, track)), ...clusters.map((c) => c.written)]),
    ),
  ])
}

const webmHead = box(
  ids.head,
  joined([
    ...[numberBox(0x4286, 1), numberBox(0x42f7, 1), numberBox(0x42f2, 4), numberBox(0x42f3, 8)],
    ...[textBox(0x4282, 'webm'), numberBox(0x4287, 4), numberBox(0x4285, 2)],
  ]),
)

function only(elements: readonly Element[], id: number): Element {
  const [one, ...more] = elements.filter((each) => each.id === id)
  if (one === undefined || more.length > 0) throw new RangeError('a part is missing, or there twice')
  return one
}

function scaleOf(bytes: Uint8Array, info: Element): number {
  const said = elementsIn(bytes, info).find(({ id }) => id === ids.timecodeScale)
  return said === undefined ? millisecond : unsigned(bytes, said)
}

/** Of what a track says, only what a player needs. */
function trackOf(bytes: Uint8Array, track: Element): Uint8Array {
  const said = elementsIn(bytes, track)
  const opus = new TextDecoder().decode(contentOf(bytes, only(said, ids.codecId))).replace(/\0+$/, '')
  const head = contentOf(bytes, only(said, ids.codecPrivate))
  const isPlain = head.length === opusHeadLength && new TextDecoder().decode(head.subarray(0, 8)) === 'OpusHead'
  if (opus !== 'A_OPUS' || !isPlain || unsigned(bytes, only(said, ids.trackType)) !== soundTrack)
    throw new RangeError('not one track of Opus')
  const audio = elementsIn(bytes, only(said, ids.audio))
  const kept = (from: readonly Element[], id: number) =>
    from.filter((each) => each.id === id).map((each) => box(id, contentOf(bytes, each)))
  return joined([
    ...[numberBox(ids.trackNumber, 1), numberBox(ids.trackUid, 1), numberBox(ids.trackType, soundTrack)],
    ...[textBox(ids.codecId, 'A_OPUS'), box(ids.codecPrivate, head)],
    ...[...kept(said, ids.codecDelay), ...kept(said, ids.seekPreRoll)],
    box(ids.audio, joined([...kept(audio, ids.samplingFrequency), ...kept(audio, ids.channels)])),
  ])
}

function clusterOf(bytes: Uint8Array, cluster: Element): { written: Uint8Array; endsAt: number } {
  const said = elementsIn(bytes, cluster)
  const startsAt = unsigned(bytes, only(said, ids.timecode))
  const blocks = said.flatMap((each) => {
    if (each.id === ids.simpleBlock) return [each]
    if (each.id === ids.blockGroup) return [only(elementsIn(bytes, each), ids.block)]
    return []
  })
  let endsAt = startsAt
  const packets = blocks.map((each) => {
    const content = contentOf(bytes, each).slice()
    const after = new DataView(content.buffer, 1, 2).getInt16(0)
    const [track = 0, , , marks = 0] = content
    // Track 1 of one byte; several packets in a block are of no recorder.
    if (track < 0x81 || (marks & 0x06) !== 0 || content.length < 5) throw new RangeError('no block of sound')
    content[0] = 0x81
    content[3] = 0x80
    endsAt = Math.max(endsAt, startsAt + after)
    return box(ids.simpleBlock, content)
  })
  return { written: box(ids.cluster, joined([numberBox(ids.timecode, startsAt), ...packets])), endsAt }
}

const contentOf = (bytes: Uint8Array, { from, to }: Element): Uint8Array => bytes.subarray(from, to)
