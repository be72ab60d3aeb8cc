/** A WebM file as a browser records it: boxes of unknown size, the browser's name, and whatever else is asked for. */
import { box, joined, numberBox, textBox } from '#api/observations/ebml.ts'

const head = new Uint8Array([...new TextEncoder().encode('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])
const open = (id: number[], content: Uint8Array): Uint8Array =>
  joined([Uint8Array.from([...id, 0x01, 255, 255, 255, 255, 255, 255, 255]), content])
const packet = (afterMs: number): Uint8Array =>
  box(0xa3, Uint8Array.from([0x81, afterMs >> 8, afterMs & 255, 0x80, 0xfc, 0xff, 0xfe]))

export type Recording = { seconds?: number; codec?: string; says?: string }

/** `says` is written wherever a device or a person could write something. */
export function webm({
  seconds = 2,
  codec = 'A_OPUS',
  says = 'Phone of Hodan 2.0425,45.3182',
}: Recording = {}): Uint8Array {
  const clusters = Array.from({ length: seconds }, (_, second) =>
    open(
      [0x1f, 0x43, 0xb6, 0x75],
      joined([
        numberBox(0xe7, second * 1000),
        ...Array.from({ length: 50 }, (_, n) => packet(n * 20)),
        box(0xa0, joined([box(0xa1, Uint8Array.from([0x81, 3, 0xe7, 0, 0xfc])), textBox(0x75a1, says)])),
      ]),
    ),
  )
  const track = joined([
    ...[numberBox(0xd7, 1), numberBox(0x73c5, 123_456_789), numberBox(0x83, 2), textBox(0x536e, says)],
    ...[textBox(0x86, codec), box(0x63a2, head), box(0xe1, joined([numberBox(0x9f, 1)]))],
  ])
  const info = joined([
    ...[numberBox(0x2ad7b1, 1_000_000), textBox(0x4d80, 'Chrome'), textBox(0x5741, says), textBox(0x7ba9, says)],
    numberBox(0x4461, 1_234_567_890),
  ])
  return joined([
    box(0x1a45dfa3, joined([textBox(0x4282, 'webm')])),
    open(
      [0x18, 0x53, 0x80, 0x67],
      joined([
        box(0x1549a966, info),
        box(0x1654ae6b, box(0xae, track)),
        ...clusters,
        box(0x1254c367, textBox(0x7373, says)),
      ]),
    ),
    textBox(0xec, says),
  ])
}
