/**
 * A process to be killed: takes in reports with photos and erases every one of them a moment later. Says the id of each as it is
 * acknowledged, kept or erased.
 */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { systemClock } from '#api/clock.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { acceptObservation } from '#api/observations/accept-observation.ts'
import { attached } from '#api/observations/attached.ts'
import { eraseObservations } from '#api/observations/erase-observations.ts'
import { openRecord } from '#api/record/open-record.ts'
import { streetReport } from '#tests/support/entries.ts'

const dir = process.argv[2]!
const { journal, blobs } = await openRecord({ dir, clock: systemClock, keepFree: 0 })
const mirror = await openMirror({ dir, journal, blobs })
const deps = { journal, blobs, mirror }
const say = (line: string) => process.stdout.write(`${line}\n`)
say('ready')

for (let sent = 0; ; sent++) {
  const photo = await sharp({
    create: { width: 64, height: 48, channels: 3, background: { r: sent % 256, g: 9, b: 4 } },
  })
    .jpeg()
    .toBuffer()
  const uuid = randomUUID()
  const observation = { ...streetReport, note: `canary ${uuid}` }
  const { receipt } = await acceptObservation(deps, {
    uuid,
    observation,
    photos: [attached(photo)],
    audio: null,
    actor: 'phone',
  })
  say(`kept ${uuid}`)
  if (sent % 3 === 0) continue
  await eraseObservations(deps, [{ ...receipt, sender: 'phone', withdrawn: false }], 'tester')
  say(`erased ${uuid}`)
}
