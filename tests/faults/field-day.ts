/**
 * A process to be killed: opens the record in the folder it is given and takes in observations without pause, eight at a time,
 * each sent twice at once as a phone on a bad line would. Says "ready", then the id and seq of each one as it is acknowledged.
 */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { systemClock } from '#api/clock.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { acceptObservation } from '#api/observations/accept-observation.ts'
import { attached } from '#api/observations/attached.ts'
import { openRecord } from '#api/record/open-record.ts'
import { streetReport } from '#tests/support/entries.ts'

const dir = process.argv[2]!
const { journal, blobs } = await openRecord({ dir, clock: systemClock, keepFree: 0 })
const mirror = await openMirror({ dir, journal, blobs })
const say = (line: string) => process.stdout.write(`${line}\n`)
say('ready')

async function phone(number: number): Promise<never> {
  const background = { r: number * 20, g: 90, b: 40 }
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer()
  for (let sent = 0; ; sent++) {
    const uuid = randomUUID()
    const observation = { ...streetReport, note: `phone ${number}, report ${sent}` }
    const submission = {
      uuid,
      observation,
      photos: sent % 4 === 0 ? [attached(photo)] : [],
      audio: null,
      actor: `phone-${number}`,
    }
    const deps = { journal, blobs, mirror }
    const [one, other] = await Promise.all([acceptObservation(deps, submission), acceptObservation(deps, submission)])
    if (one.first === other.first || one.receipt.seq !== other.receipt.seq) say(`twice ${uuid}`)
    say(`${uuid} ${one.receipt.seq}`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, i) => phone(i)))
