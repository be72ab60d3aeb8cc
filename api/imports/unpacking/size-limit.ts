/** How much may come out of a packed file: counted as it comes, whatever the file says of itself. */
import { Transform } from 'node:stream'
import { Refused } from './contents.ts'

export const mostBytesInside = 1024 ** 3
export const mostFilesInside = 500

export function counting(): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      if (size > mostBytesInside) done(new Refused('too-large'))
      else done(null, chunk)
    },
  })
}
