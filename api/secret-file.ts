/** A secret of this instance in a file of its own: 32 random bytes that only its owner may read, made when they are first asked for. */
import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'

const secretBytes = 32
const onlyOwner = 0o600

export async function secretIn(path: string): Promise<Buffer> {
  const secret = Buffer.from((await kept(path)) ?? (await made(path)), 'base64url')
  if (secret.length !== secretBytes) throw new Error(`${path} is damaged: it should hold ${secretBytes} bytes`)
  return secret
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
