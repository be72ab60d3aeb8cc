#!/usr/bin/env bash
# GDAL 3.6.2 (Debian 12), OAPIF driver (what QGIS builds on): it never opens the landing page, asks for the first page
# twice, and asks for ten features at a time though the server would give a thousand. A property that first appears in
# the eleventh feature is not read at all.
# A country of 500 districts is 51 requests, so a page must cost next to nothing, and every feature must carry every
# property, null included.
set -euo pipefail
command -v ogr2ogr >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends gdal-bin; } >/dev/null
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { promisify } from 'node:util'

const districts = Array.from({ length: 35 }, (_, i) => ({
  type: 'Feature', id: `XV-${i}`, properties: i < 10 ? { n: i } : { n: i, note: 'later' }, geometry: { type: 'Point', coordinates: [i, 0] },
}))
const asked = []
const server = createServer((request, response) => {
  const { pathname, searchParams, search, origin } = new URL(request.url, `http://${request.headers.host}`)
  asked.push(pathname + search)
  const items = `${origin}/collections/districts/items`
  const collection = { id: 'districts', links: [{ rel: 'items', type: 'application/geo+json', href: items }] }
  const page = () => {
    const [limit, offset] = [Number(searchParams.get('limit') ?? 1000), Number(searchParams.get('offset') ?? 0)]
    const next = { rel: 'next', type: 'application/geo+json', href: `${items}?limit=${limit}&offset=${offset + limit}` }
    const links = offset + limit < districts.length ? [next] : []
    return { type: 'FeatureCollection', features: districts.slice(offset, offset + limit), links }
  }
  const isItems = pathname.endsWith('/items')
  const answer = isItems ? page() : pathname.endsWith('/districts') ? collection : { collections: [collection], links: [] }
  response.setHeader('content-type', isItems ? 'application/geo+json' : 'application/json').end(JSON.stringify(answer))
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const address = `OAPIF:http://127.0.0.1:${server.address().port}`
const { stdout } = await promisify(execFile)('ogr2ogr', ['-f', 'CSV', '/vsistdout/', address, 'districts'])
server.close()
console.log(asked.join('\n'))
console.log(`columns: ${stdout.split('\n')[0]}`)
assert.deepEqual(asked.filter((path) => path === '/'), [])
assert.deepEqual(asked.filter((path) => path.includes('items')).map((path) => path.split('?')[1]), [
  'limit=10', 'limit=10', 'limit=10&offset=10', 'limit=10&offset=20', 'limit=10&offset=30',
])
assert.equal(stdout.split('\n')[0].trim(), 'id,n')
NODE
