/**
 * A phone's photo becomes a plain JPEG that holds the picture and nothing else: no position, no time, no camera, nothing hidden
 * behind the picture. What is no picture is refused.
 */
import sharp from 'sharp'
import { problem } from '#api/contract/problems.ts'
import type { Blobs } from '#api/record/journal.ts'

/** Its picture as a blob; what else was in the file is kept nowhere. */
export const keepPhoto = async (blobs: Blobs, bytes: Uint8Array): Promise<string> =>
  (await blobs.put(await plainPhoto(bytes))).sha256

const longestSidePx = 1600
/** A picture can unpack to thousands of times its file: refuse before unpacking. */
const mostPixels = 60_000_000
const jpegQuality = 82
const formats = new Set<string | undefined>(['jpeg', 'png', 'webp', 'heif'])

export async function plainPhoto(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await picture.metadata()
    if (!formats.has(format)) throw new Error(`${format} is not accepted`)
    return await picture
      .rotate()
      .resize({ width: longestSidePx, height: longestSidePx, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: jpegQuality })
      .toBuffer()
  } catch {
    throw problem('photo.invalid', { code: 'photo-kinds-accepted', megapixels: 60 })
  }
}
