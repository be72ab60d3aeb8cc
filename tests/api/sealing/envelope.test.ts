// The envelope: opens for its reader alone, tells who sealed it, and shows nothing and lets nothing be changed.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CannotOpen, opened, sealed } from '#api/sealing/envelope.ts'
import { fingerprint, instanceKey, keyLine, passingKey, readKeyLine, type SealKey } from '#api/sealing/seal-key.ts'

async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const gather = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
const [office, capital, other] = [passingKey(), passingKey(), passingKey()]
const sealUp = (plain: Buffer, chunk = 1000) =>
  gather(sealed(inChunks(plain, chunk), { from: office, to: capital.own }))
const openUp = async (bytes: Buffer, own: SealKey = capital) => {
  const { sender, bytes: inside } = await opened(inChunks(bytes, 7001), own)
  return { sender, plain: await gather(inside) }
}
const faultOf = (bytes: Buffer, own?: SealKey) =>
  openUp(bytes, own).then(
    () => 'opened',
    (error) => (error instanceof CannotOpen ? error.fault : String(error)),
  )

describe('a sealed envelope', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])(
    'gives %i bytes back, and who sealed them',
    async (size) => {
      const plain = Buffer.alloc(size, 'water ')
      const { sender, plain: back } = await openUp(await sealUp(plain, 999))
      expect([sender, back.equals(plain)]).toEqual([office.own, true])
    },
  )
  it('shows nothing of what is inside, of who sealed it or for whom, and never looks the same twice', async () => {
    const plain = Buffer.from('Seventh Well '.repeat(40))
    const [once, again] = [await sealUp(plain), await sealUp(plain)]
    for (const secret of [
      Buffer.from('Seventh'),
      Buffer.from(office.own, 'base64url'),
      Buffer.from(capital.own, 'base64url'),
    ])
      expect(once.includes(secret)).toBe(false)
    expect(once.subarray(8, 88).equals(again.subarray(8, 88))).toBe(false)
    expect(once.subarray(88).equals(again.subarray(88))).toBe(false)
  })
  it('opens for nobody else, not even for whoever sealed it', async () => {
    const bytes = await sealUp(Buffer.from('only for the capital'))
    expect(await faultOf(bytes, other)).toBe('not-for-us')
    expect(await faultOf(bytes, office)).toBe('not-for-us')
  })
  it('does not open when any one byte of it is another', async () => {
    const bytes = await sealUp(Buffer.alloc(100, 7))
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await faultOf(changed), `byte ${at}`).not.toBe('opened')
    }
  })
  it('does not open cut off, lengthened, or with its portions in another order', async () => {
    const bytes = await sealUp(Buffer.alloc(200_000, 7))
    const portion = 65_536 + 16
    for (const length of [0, 50, 87, 88, 100, 88 + portion, 88 + 2 * portion, bytes.length - 1])
      expect(await faultOf(bytes.subarray(0, length)), `cut to ${length}`).not.toBe('opened')
    expect(await faultOf(Buffer.concat([bytes, Buffer.from([0])]))).toBe('damaged')
    const [head, first, second, rest] = [
      bytes.subarray(0, 88),
      bytes.subarray(88, 88 + portion),
      bytes.subarray(88 + portion, 88 + 2 * portion),
      bytes.subarray(88 + 2 * portion),
    ]
    expect(await faultOf(Buffer.concat([head, second, first, rest]))).toBe('damaged')
    expect(await faultOf(Buffer.from('a letter, not a sealed file'.repeat(9)))).toBe('not-sealed')
  })
  it('cannot be made in the name of an office without its key', async () => {
    // Whoever knows the public keys may say who they are, but not agree on the key as that office.
    const forger: SealKey = { own: office.own, agree: (to) => other.agree(to) }
    const forged = await gather(sealed(inChunks(Buffer.from('forged'), 10), { from: forger, to: capital.own }))
    expect(await faultOf(forged)).toBe('damaged')
  })
})

describe('the key of an instance', () => {
  it('is made once, for its owner alone, and stays', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'upstream-key-'))
    try {
      const { own } = await instanceKey(dir)
      expect((await instanceKey(dir)).own).toBe(own)
      expect((await stat(join(dir, 'seal.key'))).mode & 0o777).toBe(0o600)
      expect(await readFile(join(dir, 'seal.key'), 'utf8')).not.toContain(own)
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  })
  it('is handed on as a line in which a wrong letter is noticed', () => {
    const line = keyLine(office.own)
    expect(readKeyLine(` ${line}\n`)).toBe(office.own)
    for (let at = 0; at < line.length; at++) {
      const wrong = `${line.slice(0, at)}${line[at] === 'A' ? 'B' : 'A'}${line.slice(at + 1)}`
      expect(readKeyLine(wrong), wrong).toBeNull()
    }
    expect(readKeyLine('')).toBeNull()
    expect(fingerprint(office.own)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/)
  })
})
