/** The API's published description as a judge: is an answer one of those it declares, in the form it declares? */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { problems } from '#api/contract/problems.ts'
import type { Answer } from '#tests/support/asking.ts'

type Json = Record<string, any>
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

/** Objects as published, and no field beside those published: what is not described would not be found by anybody. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema
  const inner: Json = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const names = 'properties' in inner && !('additionalProperties' in inner) && !('allOf' in inner)
  return names && inner.type === 'object' ? { ...inner, additionalProperties: false } : inner
}

/** Gives a judge of answers, which says what is wrong, or null. */
export function judgeBy(document: Json) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(closed(document) as Json, 'published')
  return (method: string, path: string, answer: Answer): string | null => {
    const { responses } = document.paths[path][method]
    const declared = String(answer.status) in responses ? String(answer.status) : 'default'
    if (declared === 'default') {
      if (answer.status < 400) return `status ${answer.status} is not declared`
      const known = Object.entries(problems).find(([code]) => code === answer.body?.code)
      if (known?.[1] !== answer.status) return `status ${answer.status} with the problem ${answer.body?.code}`
    }
    const { content } = responses[declared]
    if (content === undefined) return answer.text === '' ? null : 'no body is declared'
    const type = answer.headers.get('Content-Type')?.split(';')[0] ?? ''
    if (!(type in content)) return `content of type ${type} is not declared`
    if (typeof answer.body === 'string') return null
    const at = ['paths', path, method, 'responses', declared, 'content', type, 'schema'].map(escaped).join('/')
    const validate = ajv.compile({ $ref: `published#/${at}` })
    return validate(answer.body) ? null : ajv.errorsText(validate.errors?.slice(0, 5))
  }
}
