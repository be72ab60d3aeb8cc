/**
 * The API described by itself, from the same schemas that check requests and type answers. What every route may answer when it
 * cannot do as asked, and how to sign in, is said once here.
 */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { problemBody } from '#api/contract/problems.ts'
import type { Env } from '#api/http/env.ts'
import { unversioned } from '#api/http/version.ts'
import { version } from '#api/version.ts'

const description = `Every answer names the record version it was computed from (\`seq\`, \`X-Record-Seq\`, \`ETag\`); ask again with \`If-None-Match\`.
One filter grammar everywhere: \`from\`, \`to\` (months, both included), \`level\`, \`pcodes\`, \`kinds\`, \`indicator\`, \`group\`, \`sources\`, \`asOf\`.
A figure that is missing says why. Without signing in, aggregates by district are answered; positions need a role.`

type Document = ReturnType<OpenAPIHono<Env>['getOpenAPI31Document']>

const refused = {
  description: 'It could not be done, and why',
  content: { 'application/json': { schema: problemBody } },
}

const unchanged = { description: 'What the ETag in `If-None-Match` names has not changed' }

export function describeApi(app: OpenAPIHono<Env>): Document {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const { method, path, responses } = definition.route
    responses.default ??= refused
    if (method === 'get' && !unversioned.test(path)) responses[304] ??= unchanged
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Upstream', version, description },
    security: [{}, { token: [] }],
  })
}
