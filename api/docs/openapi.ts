/**
 * The API described by itself, from the same schemas that check requests and type answers. What every route may answer when it
 * cannot do as asked, how to sign in, and which scope a token needs, is said once here.
 */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { problemBody, problemType } from '#api/contract/problems.ts'
import type { Env } from '#api/http/env.ts'
import { unversioned } from '#api/http/version.ts'
import { scopeNeeded } from '#api/protection/scopes.ts'
import { version } from '#api/version.ts'
import { forGenerators } from './for-generators.ts'
import { exampleNames } from './page.ts'

const description = `Every answer names the record version it was computed from (\`seq\`, \`X-Record-Seq\`, \`ETag\`); ask again with \`If-None-Match\`.
One filter grammar everywhere: \`from\`, \`to\` (months, both included), \`level\`, \`pcodes\`, \`kinds\`, \`indicator\`, \`group\`, \`sources\`, \`asOf\`.
A figure that is missing says why: null is never zero. Without signing in, aggregates by district are answered; positions need a token,
whose scope is named with each operation (\`read\`, \`maps\`, \`observations\`, \`imports\`; \`all\` opens every one).
Errors are \`application/problem+json\`. Examples to begin from: ${exampleNames.map((name) => `[${name}](/api/docs/examples/${name})`).join(', ')}.`

type Document = ReturnType<OpenAPIHono<Env>['getOpenAPI31Document']>

const refused = {
  description: 'It could not be done, and why',
  content: { [problemType]: { schema: problemBody } },
}

const unchanged = { description: 'What the ETag in `If-None-Match` names has not changed' }

/** `server`: the address people reach it under, as far as it is known. */
export function describeApi(app: OpenAPIHono<Env>, server: string): Document {
  const registry = app.openAPIRegistry
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const definition of registry.definitions) {
    if (definition.type !== 'route') continue
    const { 'x-sent': body, ...route } = definition.route
    const scope = scopeNeeded(route.method.toUpperCase(), route.path)
    // A new object: the route's own is what requests are checked by.
    definition.route = {
      ...route,
      ...(body === undefined ? {} : { request: { ...route.request, body } }),
      security: [{}, { token: scope === null ? [] : [scope] }],
      responses: {
        ...route.responses,
        ...(route.method === 'get' && !unversioned.test(route.path) ? { 304: unchanged } : {}),
        default: route.responses.default ?? refused,
      },
    }
  }
  return forGenerators(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Upstream',
        version,
        description,
        license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      },
      servers: [{ url: server }],
      security: [{}, { token: [] }],
    }),
  )
}
