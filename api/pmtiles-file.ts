/** Whether a file can be the basemap, asked once at the start. Knows the first bytes of a PMTiles archive and nothing of its tiles. */
import { closeSync, openSync, readSync } from 'node:fs'

const headerBytes = 127
const supportedVersion = 3
const tileTypeAt = 99
const mapboxVectorTile = 1

/** What is wrong with it, to follow "names the file …, which "; null when it will do. */
export function whyNotPmtiles(path: string): string | null {
  const header = Buffer.alloc(headerBytes)
  try {
    const file = openSync(path, 'r')
    try {
      if (readSync(file, header, 0, headerBytes, 0) < headerBytes) return 'is not a PMTiles archive'
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? 'does not exist' : 'cannot be read'
  }
  if (header.toString('latin1', 0, 7) !== 'PMTiles') return 'is not a PMTiles archive'
  if (header[7] !== supportedVersion) return `is not a PMTiles archive of version ${supportedVersion}`
  return header[tileTypeAt] === mapboxVectorTile ? null : 'holds no vector tiles'
}
