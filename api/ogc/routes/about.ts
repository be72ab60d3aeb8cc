/** GET /ogc, /ogc/conformance and /ogc/api: what is offered here, by which rules, and how to ask. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { newRouter } from '#api/http/router.ts'
import { instance } from '#api/queries/instance.ts'
import { answersOf, tell } from '../answers.ts'
import { describeOgc } from '../describe.ts'
import { conformance, conformsTo, landing } from '../documents.ts'
import { htmlType, jsonType, openApiType, rootOf } from '../links.ts'
import { html, wide } from '../page.ts'
import { formParameter } from '../parameters.ts'
import { home } from '../trail.ts'

const query = z.strictObject(formParameter)
const start = createRoute({
  method: 'get',
  path: '/',
  summary: 'What is offered here',
  request: { query },
  responses: answersOf(landing),
})
const rules = createRoute({
  method: 'get',
  path: '/conformance',
  summary: 'The classes of OGC API - Features it conforms to',
  request: { query },
  responses: answersOf(conformance),
})
const description = createRoute({
  method: 'get',
  path: '/api',
  summary: 'This description',
  request: { query },
  responses: answersOf(z.looseObject({ openapi: z.string() }), openApiType.split(';')[0]),
})

const offer =
  'Community security by district: figures, incidents, sites, observations and interventions as features. Figures by district are open to all; exact places need a token, as a Bearer token or as the password of HTTP Basic.'

export function aboutRoutes({ settings, mirror }: Deps, described: OpenAPIHono<Env>) {
  return newRouter()
    .openapi(start, async (c) => {
      const root = rootOf(settings, c)
      const country = await instance(mirror)
      const title = [country?.name, 'Upstream'].filter((name) => name !== undefined).join(' · ')
      const fictional = country?.fictional === true ? ' The country is fictional.' : ''
      const links = [
        { href: `${root}/api`, rel: 'service-desc', type: openApiType, title: 'The description of this API' },
        { href: `${root}/api?f=html`, rel: 'service-doc', type: htmlType, title: 'The description as a page' },
        { href: `${root}/conformance`, rel: 'conformance', type: jsonType, title: 'Conformance' },
        { href: `${root}/collections`, rel: 'data', type: jsonType, title: 'Collections' },
      ]
      return tell(c, root, {
        title,
        trail: [],
        type: jsonType,
        json: (own) => ({ title, description: `${offer}${fictional}`, links: [...own, ...links] }),
        html: () =>
          html`<p>${offer}${fictional}</p><ul>${links.map((each) => html`<li><a href="${each.href}">${each.title}</a></li>`)}</ul>`,
      })
    })
    .openapi(rules, (c) => {
      const root = rootOf(settings, c)
      return tell(c, root, {
        title: 'Conformance',
        trail: [home(root)],
        type: jsonType,
        json: () => ({ conformsTo }),
        html: () => html`<ul>${conformsTo.map((name) => html`<li>${name}</li>`)}</ul>`,
      })
    })
    .openapi(description, (c) => {
      const root = rootOf(settings, c)
      const document = describeOgc(described, root)
      return tell(c, root, {
        title: 'How to ask',
        trail: [home(root)],
        type: openApiType,
        json: () => document,
        html: () =>
          wide(
            'Addresses',
            html`<table>${Object.entries(document.paths ?? {}).map(
              ([path, { get }]) =>
                html`<tr><th scope="row">${path}</th><td>${get?.summary ?? ''}</td><td>${(get?.parameters ?? [])
                  .flatMap((parameter) => ('name' in parameter ? [parameter.name] : []))
                  .join(', ')}</td></tr>`,
            )}</table>`,
          ),
      })
    })
}
