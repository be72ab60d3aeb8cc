/** How much may come out of a packed file: counted as it comes, whatever the file says of itself. */
import { stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { Refused } from './contents.ts'

const megabyte = 1024 ** 2
const mostBytes = 1024 * megabyte
/** Tables pack to a twentieth or so; what packs to a two-hundredth is made to fill a disk. */
const mostTimes = 200
const alwaysAllowed = 100 * megabyte
export const mostFilesInside = 500

export const mostBytesInside = async (path: string): Promise<number> =>
  Math.min(mostBytes, Math.max(alwaysAllowed, mostTimes * (await stat(path)).size))

export function counting(most: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      if (size > most) done(new Refused('too-large'))
      else done(null, chunk)
    },
  })
}
