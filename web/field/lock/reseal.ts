// Writes everything on the shelves anew, one after the other: sealed where there is a code now, plain where it comes off. What earlier
// versions of the page kept comes along.
import { deviceKeeper } from '../device/device-keeper.ts'
import { keptDrafts } from '../device/kept-drafts.ts'

export async function resealAll(): Promise<void> {
  for (const parcel of await deviceKeeper.list()) {
    await deviceKeeper.put({ parcel, attachments: await deviceKeeper.attachmentsOf(parcel.uuid) })
  }
  await deviceKeeper.putSent(await deviceKeeper.listSent())
  await keptDrafts.putAll(await keptDrafts.all())
}
