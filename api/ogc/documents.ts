/** What the door says of itself: the shapes of its landing page, its classes of conformance and its collections (OGC 17-069r4). */
import { z } from 'zod'
import { link } from './links.ts'

const links = z.array(link)

export const landing = z.object({ title: z.string(), description: z.string(), links }).meta({ id: 'LandingPage' })

export const conformance = z.object({ conformsTo: z.array(z.string()) }).meta({ id: 'ConformanceClasses' })

const part1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf'
export const conformsTo = ['core', 'oas30', 'geojson', 'html'].map((name) => `${part1}/${name}`)

export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'

const extent = z.object({
  spatial: z.object({ bbox: z.array(z.array(z.number())), crs: z.string() }).optional(),
  temporal: z.object({ interval: z.array(z.array(z.string().nullable())), trs: z.string() }).optional(),
})
export type Extent = z.infer<typeof extent>

export const extentOver = (
  box: readonly number[] | null,
  { from, until }: { from: string | null; until: string | null },
): Extent => ({
  ...(box === null ? {} : { spatial: { bbox: [[...box]], crs: crs84 } }),
  ...(from === null ? {} : { temporal: { interval: [[from, until]], trs: gregorian } }),
})

export const collectionDocument = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    itemType: z.literal('feature'),
    crs: z.array(z.string()),
    extent,
    links,
  })
  .meta({ id: 'Collection' })

export const collectionsDocument = z
  .object({ links, collections: z.array(collectionDocument) })
  .meta({ id: 'Collections' })

const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable())
const geometry = z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable()

const feature = { type: z.literal('Feature'), id: z.string(), properties, geometry }
export const featureDocument = z.object({ ...feature, links }).meta({ id: 'Feature' })
export const featuresDocument = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object(feature)),
    numberMatched: z.int(),
    numberReturned: z.int(),
    notHandedOn: z
      .int()
      .describe('Rows of the filter left out, because the terms of their source forbid passing them on'),
    timeStamp: z.iso.datetime(),
    links,
  })
  .meta({ id: 'FeatureCollection' })

/** OGC's exception, which a problem of this API is as well. */
export const exception = z.looseObject({ code: z.string(), description: z.string() }).meta({ id: 'Exception' })
