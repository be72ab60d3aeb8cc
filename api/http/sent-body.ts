/**
 * Bodies a handler reads by itself, as they come: described for whoever sends them, and left alone by the router, which would hold
 * them whole. `createRoute({ …, ...sentAs({ 'application/octet-stream': binary }) })`.
 */
import { z } from 'zod'

/** Bytes, in either direction. */
export const binary = z.string().meta({ format: 'binary' })

/** The file as the part `file` of a form, or as the body. The form comes first: generators write for the first. */
export const oneFile = { 'multipart/form-data': z.object({ file: binary }), 'application/octet-stream': binary }

export const sentAs = (schemas: Record<string, z.ZodType>) => ({
  'x-sent': {
    required: true,
    content: Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }])),
  },
})
