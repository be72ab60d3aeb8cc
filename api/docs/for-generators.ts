/** What programs that write clients from a description want besides: a name for every operation, and how lists stand in an address. */

type Parameter = { in?: string; schema?: unknown; style?: string; explode?: boolean }
type Operation = { operationId?: string; parameters?: Parameter[] }
type Described = { paths?: Record<string, object> }

const methods = new Set(['get', 'put', 'post', 'delete'])

/** Example: `get /api/districts/{pcode}/peers` is `getDistrictsByPcodePeers`. */
export function operationId(method: string, path: string): string {
  const words = path.replace(/^\/api\//, '/').match(/\{\w+\}|[A-Za-z0-9]+/g) ?? []
  const named = words.map((word) => (word.startsWith('{') ? `By${capital(word.slice(1, -1))}` : capital(word)))
  return [method, ...(named.length === 0 ? ['Landing'] : named)].join('')
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Changes the document it is given. */
export function forGenerators<D extends Described>(document: D): D {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries<Operation>(item as Record<string, Operation>)) {
      if (!methods.has(method)) continue
      operation.operationId ??= operationId(method, path)
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in !== 'query') continue
        parameter.schema = withoutNull(parameter.schema)
        // Lists stand in one parameter, separated by commas.
        if (isList(parameter.schema)) Object.assign(parameter, { style: 'form', explode: false })
      }
    }
  }
  return document
}

/** What is left out of an address is left out: there is no null to write there. */
function withoutNull(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema
  const { nullable: _, ...rest } = { nullable: undefined, ...schema }
  if (!('type' in rest) || !Array.isArray(rest.type)) return rest
  const types = rest.type.filter((type) => type !== 'null')
  return { ...rest, type: types.length === 1 ? types[0] : types }
}

const isList = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'type' in schema && [schema.type].flat().includes('array')

/**
 * OpenAPI 3.0 knows `nullable` only beside a type. A choice that is null alone becomes the first other choice made nullable; a schema
 * that says nothing else takes null as it is. Changes what it is given.
 */
export function withoutBareNullable(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return
  if ('anyOf' in schema && Array.isArray(schema.anyOf) && schema.anyOf.some(isBare)) {
    schema.anyOf = schema.anyOf.filter((choice) => !isBare(choice))
    const typed = (schema.anyOf as object[]).find((choice) => 'type' in choice)
    if (typed !== undefined) Object.assign(typed, { nullable: true })
  }
  if (isBare(schema)) Object.assign(schema, { nullable: undefined })
  for (const inner of Object.values(schema)) withoutBareNullable(inner)
}

const isBare = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'nullable' in schema && Object.keys(schema).length === 1
