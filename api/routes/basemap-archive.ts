/**
 * GET /basemap.pmtiles: the file the BASEMAP setting names, whole or in ranges; nothing in a request can name another.
 * The ETag is strong, so that a reader notices when the file was replaced between two ranges.
 */
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { archiveAddress } from '#api/contract/basemap.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { byteRange } from '#api/http/byte-range.ts'
import type { Env } from '#api/http/env.ts'

export const basemapArchiveRoute = ({ settings: { basemap } }: Deps) =>
  new Hono<Env>().get(archiveAddress, async (c) => {
    if (basemap.sort !== 'pmtiles') throw problem('route.unknown')
    const file = await open(basemap.path).catch(() => {
      throw problem('route.unknown', { code: 'basemap-file-gone' })
    })
    let isReading = false
    try {
      const { size, mtimeMs } = await file.stat()
      const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`
      c.header('ETag', etag)
      c.header('Accept-Ranges', 'bytes')
      c.header('Cache-Control', 'no-cache')
      c.header('Content-Type', 'application/vnd.pmtiles')
      if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
      const isSame = [undefined, etag].includes(c.req.header('If-Range'))
      const range = byteRange(isSame ? c.req.header('Range') : undefined, size)
      if (range === 'outside') {
        c.header('Content-Range', `bytes */${size}`)
        return c.body(null, 416)
      }
      const { from, to } = range === 'whole' ? { from: 0, to: size - 1 } : range
      if (range !== 'whole') c.header('Content-Range', `bytes ${from}-${to}/${size}`)
      c.header('Content-Length', String(to - from + 1))
      const status = range === 'whole' ? 200 : 206
      if (c.req.method === 'HEAD') return c.body(null, status)
      isReading = true
      return c.body(Readable.toWeb(file.createReadStream({ start: from, end: to })), status)
    } finally {
      if (!isReading) await file.close()
    }
  })
