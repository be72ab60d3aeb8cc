/** GET /api/basemap: which basemap the browser should draw. Answers anyone: the ground is no secret. */
import { createRoute } from '@hono/zod-openapi'
import { archiveAddress, basemap } from '#api/contract/basemap.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'

const route = createRoute({
  method: 'get',
  path: '/basemap',
  summary: 'What the map draws beneath everything else',
  responses: answers(basemap),
})

export const basemapRoute = ({ settings }: Deps) =>
  newRouter().openapi(route, (c) => {
    const { basemap: set } = settings
    return c.json(set.sort === 'pmtiles' ? { sort: set.sort, url: archiveAddress } : set, 200)
  })
