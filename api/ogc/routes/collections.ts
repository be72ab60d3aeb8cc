/** GET /ogc/collections, and each of them: what it holds, where and when it lies. Told to anyone; what it holds is not. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Deps } from '#api/deps.ts'
import { newRouter } from '#api/http/router.ts'
import { answersOf, tell } from '../answers.ts'
import type { Collection } from '../collection.ts'
import { collections } from '../collections/registry.ts'
import { collectionDocument, collectionsDocument, crs84, type Extent } from '../documents.ts'
import { countryExtent } from '../extent.ts'
import { featuresType, htmlType, jsonType, type Link, rootOf, schemaType } from '../links.ts'
import { html } from '../page.ts'
import { formParameter } from '../parameters.ts'
import { schemaOf } from '../schema.ts'
import { home, toCollection, toCollections } from '../trail.ts'

const query = z.strictObject(formParameter)
const list = createRoute({
  method: 'get',
  path: '/collections',
  summary: 'The collections of features',
  request: { query },
  responses: answersOf(collectionsDocument),
})
const oneOf = ({ id, title }: Collection) =>
  createRoute({
    method: 'get',
    path: `/collections/${id}`,
    summary: `The collection “${title}”`,
    request: { query },
    responses: answersOf(collectionDocument),
  })

const schemaRouteOf = ({ id, title }: Collection) =>
  createRoute({
    method: 'get',
    path: `/collections/${id}/schema`,
    summary: `What the features of “${title}” say, as JSON Schema`,
    request: { query },
    responses: answersOf(z.looseObject({ title: z.string() }), schemaType),
  })

const nothingAsked = { filters: {}, equal: {}, box: null, when: null }

export function collectionRoutes({ settings, mirror }: Deps) {
  const router = newRouter()
  router.openapi(list, async (c) => {
    const root = rootOf(settings, c)
    const extent = await countryExtent(mirror, null)
    return tell(c, root, {
      title: 'Collections',
      trail: [home(root)],
      type: jsonType,
      json: (links) => ({
        links,
        collections: collections.map((each) => ({ ...about(each, extent), links: linksOf(root, each) })),
      }),
      html: () =>
        html`<dl>${collections.map(
          ({ id, title, description }) =>
            html`<dt><a href="${root}/collections/${id}">${title}</a></dt><dd>${description}</dd>`,
        )}</dl>`,
    })
  })
  for (const collection of collections) {
    router.openapi(oneOf(collection), async (c) => {
      const root = rootOf(settings, c)
      const links = linksOf(root, collection)
      const extent = await countryExtent(mirror, null)
      return tell(c, root, {
        title: collection.title,
        trail: toCollections(root),
        type: jsonType,
        json: (own) => ({ ...about(collection, extent), links: [...own, ...links.slice(1)] }),
        html: () =>
          html`<p>${collection.description}</p><p><a href="${root}/collections/${collection.id}/items">Its features</a></p>`,
      })
    })
    router.openapi(schemaRouteOf(collection), async (c) => {
      const root = rootOf(settings, c)
      const { columns } = await collection.features(c.var.mirror, c.var.actor.role, nothingAsked)
      const schema = schemaOf(collection.title, columns)
      return tell(c, root, {
        title: collection.title,
        trail: toCollection(root, collection),
        type: schemaType,
        json: () => schema,
        html: () =>
          html`<table>${Object.entries(schema.properties.properties.properties).map(
            ([name, { description }]) => html`<tr><th scope="row">${name}</th><td>${description}</td></tr>\n`,
          )}</table>`,
      })
    })
  }
  return router
}

const about = ({ id, title, description }: Collection, extent: Extent) => ({
  id,
  title,
  description,
  itemType: 'feature' as const,
  crs: [crs84],
  extent,
})

const linksOf = (root: string, { id, title }: Collection): Link[] => [
  { href: `${root}/collections/${id}`, rel: 'self', type: jsonType, title },
  { href: `${root}/collections/${id}/items`, rel: 'items', type: featuresType, title: `${title}, as GeoJSON` },
  { href: `${root}/collections/${id}/schema`, rel: 'describedBy', type: schemaType, title: `${title}: what each says` },
  { href: `${root}/collections/${id}/items?f=html`, rel: 'items', type: htmlType, title: `${title}, as a page` },
]
