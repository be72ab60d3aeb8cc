/**
 * What makes the links by which people take their address off a digest: nobody can guess one, and none tells whose it is. The secret
 * never leaves its folder (not the record, not a backup); without it links in letters already sent lead nowhere.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { secretIn } from '#api/secret-file.ts'

export type UnsubscribeKey = {
  tokenOf(digestId: string, address: string): string
  isOf(token: string, digestId: string, address: string): boolean
}

/** The secret of the instance in this folder, made when it is first asked for. */
export async function unsubscribeKey(dir: string): Promise<UnsubscribeKey> {
  const secret = await secretIn(join(dir, 'unsubscribe.key'))
  const digestOf = (digestId: string, address: string): Buffer =>
    createHmac('sha256', secret).update(`unsubscribe\n${digestId}\n${address}`).digest()
  return {
    tokenOf: (digestId, address) => digestOf(digestId, address).toString('base64url'),
    isOf(token, digestId, address) {
      const [given, right] = [Buffer.from(token, 'base64url'), digestOf(digestId, address)]
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
