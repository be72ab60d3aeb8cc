/** GET /api/story: the story of prevention the record tells best. It holds counts around points: for those who may see points. */
import { createRoute } from '@hono/zod-openapi'
import { story as tellStory } from '#api/answers/story/story.ts'
import { filters } from '#api/contract/filters.ts'
import { hotspotsQuery } from '#api/contract/hotspots.ts'
import { story } from '#api/contract/story.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/story',
  summary: 'The best-evidenced chain from a place through what people asked for to what changed',
  request: { query: filters.pick({ pcodes: true, kinds: true, from: true, to: true, asOf: true }).strict() },
  responses: answers(story),
})
const { epsM, minPts } = hotspotsQuery.parse({})

export const storyRoute = (deps: Deps) => {
  return newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'seePositions')
    const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
    const told = await tellStory(c.var.mirror, { scope, clustering: { epsM, minPts } })
    noteAccess(deps, c, 'story', 1)
    return c.json(inEnglish(figuresFor(c.var.actor.role, told)), 200)
  })
}
