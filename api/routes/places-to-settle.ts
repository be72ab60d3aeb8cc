/** GET /api/places-to-settle: for stewards, who settle them by reading the files again with an answer (POST /api/imports/{id}/again). */
import { createRoute } from '@hono/zod-openapi'
import { placesToSettle } from '#api/contract/places-to-settle.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { placesToSettle as tellPlaces } from '#api/imports/places/places-to-settle.ts'
import { typedPlaces } from '#api/observations/typed-places.ts'
import { permit } from '#api/protection/permit.ts'

const route = createRoute({
  method: 'get',
  path: '/places-to-settle',
  summary: 'Places that files name and nobody could find, and what was decided about others',
  responses: answers(placesToSettle),
})

export const placesToSettleRoute = () =>
  newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'import')
    return c.json(inEnglish({ ...(await tellPlaces(c.var.mirror)), typed: await typedPlaces(c.var.mirror) }), 200)
  })
