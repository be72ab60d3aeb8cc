/** GET /ogc/collections/{id}/items and /items/{featureId}: features, a page at a time, to those who may see them. */
import { Readable } from 'node:stream'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { readCursor, writeCursor } from '#api/answers/cursor.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { newRouter } from '#api/http/router.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permitting } from '#api/protection/permit.ts'
import { answersOf, tell } from '../answers.ts'
import type { Collection } from '../collection.ts'
import { featureDocument, featuresDocument } from '../documents.ts'
import { featurePage, featuresPage } from '../feature-page.ts'
import { collectionText, featureOf } from '../feature-text.ts'
import { formOf } from '../form.ts'
import { addressWith, featuresType, type Link, rootOf, selfAndOther } from '../links.ts'
import { page } from '../page.ts'
import { askingOf, formParameter, parametersOf } from '../parameters.ts'
import { toCollection } from '../trail.ts'

/** More than these nobody reads as a table; the link to the next page leads on. */
const mostOnAPage = 250

export function itemRoutes(deps: Deps, collection: Collection) {
  const { settings, clock } = deps
  const { id, title, permission, idColumn, exact } = collection
  const list = createRoute({
    method: 'get',
    path: `/collections/${id}/items`,
    summary: title,
    description: collection.description,
    request: { query: parametersOf(collection) },
    responses: answersOf(featuresDocument, featuresType),
  })
  const one = createRoute({
    method: 'get',
    path: `/collections/${id}/items/{featureId}`,
    summary: `One of “${title}”`,
    request: { params: z.object({ featureId: z.string().min(1) }), query: z.strictObject(formParameter) },
    responses: answersOf(featureDocument, featuresType),
  })

  const router = newRouter()
  if (permission !== null) router.use(`/collections/${id}/items/*`, permitting(permission))
  router.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const asking = askingOf(collection, query)
    const about = { id, asking }
    const features = await collection.features(c.var.mirror, c.var.actor.role, asking)
    const isPage = formOf(c) === 'html'
    const limit = isPage ? Math.min(query.limit, mostOnAPage) : query.limit
    const { features: found, next } = await features.page(readCursor(query.cursor, about), limit)
    const { total: numberMatched, notHandedOn } = await features.matched()
    const root = rootOf(settings, c)
    const links = [
      ...selfAndOther(root, c, featuresType, formOf(c)),
      ...(next === null ? [] : [nextLink(root, c, writeCursor(next, about))]),
      ...toCollection(root, collection).slice(-1),
    ]
    if (exact !== null) noteAccess(deps, c, exact, 'texts' in found ? found.texts.length : found.length)
    const columns = features.columns.map(({ name }) => name)
    if (isPage && !('texts' in found)) {
      const here = `${root}/collections/${id}/items`
      const body = featuresPage(found.map(featureOf(columns, idColumn)), columns, {
        numberMatched,
        notHandedOn,
        here,
        links,
      })
      return c.html(page({ title, trail: toCollection(root, collection), body, links }))
    }
    const around = { numberMatched, notHandedOn, timeStamp: clock.now().toISOString(), links }
    const text = Readable.from(collectionText(found, { columns, idColumn }, around), { objectMode: false })
    return c.body(Readable.toWeb(text), 200, { 'Content-Type': featuresType })
  })
  router.openapi(one, async (c) => {
    const { featureId } = c.req.valid('param')
    const asking = { filters: {}, equal: {}, box: null, when: null }
    const features = await collection.features(c.var.mirror, c.var.actor.role, asking)
    const row = await features.one(featureId)
    if (row === null) throw problem('route.unknown', { code: 'feature-not-known', collection: id, featureId })
    if (exact !== null) noteAccess(deps, c, exact, 1)
    const root = rootOf(settings, c)
    const trail = toCollection(root, collection)
    const columns = features.columns.map(({ name }) => name)
    const feature = featureOf(columns, idColumn)(row)
    return tell(c, root, {
      title: featureId,
      trail,
      type: featuresType,
      json: (links) => ({ ...feature, links: [...links, ...trail.slice(-1)] }),
      html: () => featurePage(feature, columns),
    })
  })
  return router
}

const nextLink = (root: string, c: Context<Env>, cursor: string): Link => ({
  href: addressWith(root, c, { cursor }),
  rel: 'next',
  type: featuresType,
  title: 'The next page',
})
