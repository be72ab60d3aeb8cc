/**
 * Vector tiles at /tiles: TileJSON 3.0 of each layer, and its tiles as Mapbox Vector Tiles. Who may see what is decided where it is
 * for the product's own routes. A tile is a cell of WebMercatorQuad: zoom, column from the west, row from the north.
 */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { filterShape, filters } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { publicAddress } from '#api/http/public-address.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { versioned } from '#api/http/version.ts'
import { identify } from '#api/protection/identify.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permitting } from '#api/protection/permit.ts'
import { isFictional } from '#api/queries/instance.ts'
import { encodeTile } from './encode-tile.ts'
import { HIGHEST_ZOOM, type TileLayer } from './layer.ts'
import { isTile } from './mercator.ts'
import { tileLayers } from './registry.ts'
import { tileJson } from './tile-json.ts'

const tileType = 'application/vnd.mapbox-vector-tile'
const packed = promisify(gzip)

const whole = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)
/** Some programs want the name of the format at the end. */
const row = z
  .string()
  .regex(/^\d{1,7}(\.(mvt|pbf))?$/)
  .transform((text) => Number(text.replace(/\..*$/, '')))
const address = z.object({ z: whole, x: whole, y: row })

const queryOf = ({ filters: names }: TileLayer) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, filterShape[name]])))

export function tileRoutes(deps: Deps) {
  const router = newRouter()
  const forms = { of: () => 'tile', header: 'Accept-Encoding' }
  router.use(identify(deps, { basic: true }), versioned(deps, forms))
  for (const layer of tileLayers) router.route(`/${layer.id}`, layerRoutes(deps, layer))
  router.all('*', () => {
    throw problem('route.unknown')
  })
  return router
}

function layerRoutes(deps: Deps, layer: TileLayer) {
  const { settings } = deps
  const { id, title, description, permission } = layer
  const query = queryOf(layer)
  const about = createRoute({
    method: 'get',
    path: '/',
    summary: `TileJSON of the tiles “${title}”`,
    description,
    request: { query },
    responses: answers(tileJson),
  })
  const tile = createRoute({
    method: 'get',
    path: '/{z}/{x}/{y}',
    summary: `A vector tile of “${title}”`,
    request: { params: address, query },
    responses: {
      200: { description: 'The tile', content: { [tileType]: { schema: z.string().meta({ format: 'binary' }) } } },
      204: { description: 'There is nothing in it' },
    },
  })
  const router = newRouter()
  if (permission !== null) router.use(permitting(permission))
  router.openapi(about, async (c) => {
    const asked = filters.parse(c.req.valid('query'))
    const { search } = new URL(c.req.url)
    return c.json(
      {
        tilejson: '3.0.0' as const,
        name: title,
        description,
        tiles: [`${publicAddress(settings, c)}/tiles/${id}/{z}/{x}/{y}${search}`],
        minzoom: 0,
        maxzoom: HIGHEST_ZOOM,
        scheme: 'xyz' as const,
        vector_layers: [{ id, description, fields: { ...layer.fields }, minzoom: 0, maxzoom: HIGHEST_ZOOM }],
        fictional: await isFictional(c.var.mirror),
        ...(await layer.counted?.(c.var.mirror, asked)),
      },
      200,
    )
  })
  router.openapi(tile, async (c) => {
    const asked = c.req.valid('param')
    if (asked.z > HIGHEST_ZOOM || !isTile(asked))
      throw problem('route.unknown', { code: 'tile-not-there', highestZoom: HIGHEST_ZOOM })
    const of = { tile: asked, filters: filters.parse(c.req.valid('query')) }
    const features = await layer.features(c.var.mirror, c.var.actor.role, of)
    if (features.length === 0) return c.body(null, 204)
    if (permission === 'seePositions') noteAccess(deps, c, 'incidents', features.length)
    const bytes = encodeTile(id, features)
    const mayPack = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
    if (mayPack) c.header('Content-Encoding', 'gzip')
    return c.body(new Uint8Array(mayPack ? await packed(bytes) : bytes), 200, { 'Content-Type': tileType })
  })
  return router
}
