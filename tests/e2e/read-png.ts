/** Reads a PNG back: how many dots it has of each colour, and the words inside it. */
import sharp from 'sharp'

/** By `#rrggbb`. */
export async function dotsByColour(png: Buffer): Promise<Map<string, number>> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const dots = new Map<number, number>()
  for (let at = 0; at < data.length; at += 3) {
    const colour = data.readUIntBE(at, 3)
    dots.set(colour, (dots.get(colour) ?? 0) + 1)
  }
  return new Map([...dots].map(([colour, count]) => [`#${colour.toString(16).padStart(6, '0')}`, count]))
}

/** Of its iTXt chunks, by keyword. */
export function wordsIn(png: Buffer): Map<string, string> {
  const said = new Map<string, string>()
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue
    const [keyword = '', ...rest] = png.toString('utf8', at + 8, at + 8 + png.readUInt32BE(at)).split('\0')
    said.set(keyword, rest.at(-1) ?? '')
  }
  return said
}
