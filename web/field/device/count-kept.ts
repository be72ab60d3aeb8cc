// How many things on this device were never sent, everybody's and also those that cannot be read while it is locked.
import { oldShelves } from './old-shelves.ts'
import { withDevice } from './shelves.ts'

export async function countKept(): Promise<number> {
  const here = await withDevice((d) => d.getAllKeys('parcel'))
  const old = (await oldShelves.list()).filter(({ parcel }) => !here.includes(parcel.uuid))
  return here.length + old.length
}
