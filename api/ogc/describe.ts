/** The door described in OpenAPI 3.0, which is what Part 1 asks for, from the schemas that check each request. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { forGenerators, withoutBareNullable } from '#api/docs/for-generators.ts'
import type { Env } from '#api/http/env.ts'
import { version } from '#api/version.ts'

type Document = ReturnType<OpenAPIHono<Env>['getOpenAPIDocument']>

export function describeOgc(router: OpenAPIHono<Env>, root: string): Document {
  const document = router.getOpenAPIDocument({
    openapi: '3.0.3',
    info: {
      title: 'Upstream: OGC API - Features',
      version,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: root }],
    security: [{}, { token: [] }, { tokenAsPassword: [] }],
  })
  const securitySchemes = {
    token: { type: 'http' as const, scheme: 'bearer' },
    tokenAsPassword: { type: 'http' as const, scheme: 'basic' },
  }
  withoutBareNullable(document)
  return forGenerators({ ...document, components: { ...document.components, securitySchemes } })
}
