/**
 * What makes the links by which people take their address off a digest: nobody can guess one, and none tells whose it is. The secret
 * never leaves its folder (not the record, not a backup); without it links in letters already sent lead nowhere.
 */
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const secretBytes = 32
const onlyOwner = 0o600

export type UnsubscribeKey = {
  tokenOf(digestId: string, address: string): string
  isOf(token: string, digestId: string, address: string): boolean
}

/** The secret of the instance in this folder, made when it is first asked for. */
export async function unsubscribeKey(dir: string): Promise<UnsubscribeKey> {
  const path = join(dir, 'unsubscribe.key')
  const secret = Buffer.from((await kept(path)) ?? (await made(path)), 'base64url')
  if (secret.length !== secretBytes) throw new Error(`${path} is damaged: it should hold ${secretBytes} bytes`)
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

async function kept(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all, and only one of two that are made at the same moment. */
async function made(path: string): Promise<string> {
  const part = `${path}.${randomUUID()}`
  await writeFile(part, `${randomBytes(secretBytes).toString('base64url')}\n`, { mode: onlyOwner, flush: true })
  try {
    await link(part, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(part)
  }
  return (await kept(path)) ?? ''
}
