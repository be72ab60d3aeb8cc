// A photo as it may be sent: at most 1600 px, drawn anew, so that nothing the camera wrote beside the picture (place, time,
// device) comes along. Knows the browser's canvas only.
/** A JPEG made on the device. */
export type Photo = { type: string; bytes: ArrayBuffer }

export const longestSidePx = 1600
const quality = 0.82

export class PhotoUnreadable extends Error {}

/** 4000×3000 → 1600×1200; smaller ones stay as they are. */
export function sizeToSend(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSidePx / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

export async function redraw(file: Blob): Promise<Photo> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    throw new PhotoUnreadable('This browser cannot read the picture', { cause: error })
  }
  const { width, height } = sizeToSend(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new PhotoUnreadable('This browser has no canvas')
  pen.drawImage(picture, 0, 0, width, height)
  picture.close()
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (jpeg === null) throw new PhotoUnreadable('The picture could not be drawn')
  return { type: 'image/jpeg', bytes: await jpeg.arrayBuffer() }
}
