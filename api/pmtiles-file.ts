/** Whether a file can be the basemap, asked once at the start. Knows the first bytes of a PMTiles archive and nothing of its tiles. */
import { closeSync, openSync, readSync } from 'node:fs'
import type { BasemapFault } from './contract/statements/instance.ts'

const headerBytes = 127
const supportedVersion = 3
const tileTypeAt = 99
const mapboxVectorTile = 1

/** What is wrong with it; null when it will do. */
export function whyNotPmtiles(path: string): BasemapFault | null {
  const header = Buffer.alloc(headerBytes)
  try {
    const file = openSync(path, 'r')
    try {
      if (readSync(file, header, 0, headerBytes, 0) < headerBytes) return 'not-pmtiles'
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? 'missing' : 'unreadable'
  }
  if (header.toString('latin1', 0, 7) !== 'PMTiles') return 'not-pmtiles'
  if (header[7] !== supportedVersion) return 'another-version'
  return header[tileTypeAt] === mapboxVectorTile ? null : 'no-vector-tiles'
}
