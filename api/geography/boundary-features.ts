/**
 * Parsed JSON to plain features: GeoJSON or TopoJSON, areas only, in degrees. A file in projected metres is refused in so
 * many words rather than drawn in the wrong place. Knows file formats; nothing of what the properties mean.
 */
import type { Position } from 'geojson'
import { z } from 'zod'
import type { FileReason } from '#api/contract/statements/import-files.ts'
import { stitchPart } from './arc-simplify.ts'
import { arealOf } from './area.ts'
import { type Areal, partsOf } from './ring-walk.ts'

export interface BoundaryFeature {
  properties: Record<string, unknown>
  geometry: Areal | null
  /** What the file says the geometry is, when it is not an area. */
  geometryAsWritten: string | null
}

export type BoundaryFeatures = { features: BoundaryFeature[] } | { refusal: FileReason }

const position = z.array(z.number())
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) })
const collection = z.object({ type: z.literal('GeometryCollection'), geometries: z.array(z.unknown()) })
const properties = z.record(z.string(), z.unknown()).nullish()
const id = z.union([z.string(), z.number()]).nullish()
const feature = z.object({ type: z.literal('Feature'), id, properties, geometry: z.unknown().optional() })
const featureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(feature),
  crs: z.unknown().optional(),
})

const arcs = z.array(z.number().int())
const topologyGeometry = z.object({ type: z.string().nullable(), id, properties, arcs: z.unknown().optional() })
const topologyObject = z.object({ type: z.literal('GeometryCollection'), geometries: z.array(topologyGeometry) })
const topologyFile = z.object({
  type: z.literal('Topology'),
  transform: z
    .object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) })
    .optional(),
  arcs: z.array(z.array(position)),
  objects: z.record(z.string(), z.unknown()),
})
const typed = z.object({ type: z.string() })

/** `object` names the TopoJSON object to read; without it, the one with most areas. */
export function readBoundaryFeatures(json: unknown, object?: string): BoundaryFeatures {
  const topology = topologyFile.safeParse(json)
  if (topology.success) return located(topologyFeatures(topology.data, object))
  const one = feature.safeParse(json)
  const many = one.success
    ? { success: true, data: { features: [one.data], crs: undefined } }
    : featureCollection.safeParse(json)
  if (!many.success || many.data === undefined) {
    const said = typed.safeParse(json)
    return {
      refusal: { code: 'boundaries-of-another-type', type: said.success ? said.data.type : null },
    }
  }
  const projection = projectionOf(many.data.crs)
  if (projection !== null) {
    return { refusal: { code: 'boundaries-projected-as', projection } }
  }
  return located(
    many.data.features.map((each) => ({
      properties: withId(each.properties ?? {}, each.id),
      geometry: arealIn(each.geometry),
      geometryAsWritten: typed.safeParse(each.geometry).data?.type ?? null,
    })),
  )
}

function withId(own: Record<string, unknown>, featureId: string | number | null | undefined): Record<string, unknown> {
  return featureId === null || featureId === undefined || 'id' in own ? own : { ...own, id: featureId }
}

function arealIn(geometry: unknown): Areal | null {
  const single = polygon.safeParse(geometry)
  if (single.success) return single.data
  const multiple = multiPolygon.safeParse(geometry)
  if (multiple.success) return multiple.data
  const mixed = collection.safeParse(geometry)
  if (!mixed.success) return null
  return arealOf(
    mixed.data.geometries.flatMap((each) => {
      const areal = arealIn(each)
      return areal === null ? [] : partsOf(areal)
    }),
  )
}

function topologyFeatures(file: z.infer<typeof topologyFile>, wanted: string | undefined): BoundaryFeature[] {
  const positions = file.arcs.map((arc) => decodeArc(arc, file.transform))
  const objects = Object.entries(file.objects).flatMap(([name, object]) => {
    const parsed = topologyObject.safeParse(object)
    const bare = topologyGeometry.safeParse(object)
    if (!parsed.success && !bare.success) return []
    const geometries = parsed.success ? parsed.data.geometries : bare.success ? [bare.data] : []
    return [{ name, features: geometries.map((each) => topologyFeature(each, positions)) }]
  })
  const areas = (one: { features: BoundaryFeature[] }) => one.features.filter((each) => each.geometry !== null).length
  const chosen =
    objects.find((one) => one.name === wanted) ?? [...objects].sort((one, other) => areas(other) - areas(one))[0]
  return chosen?.features ?? []
}

function topologyFeature(each: z.infer<typeof topologyGeometry>, positions: Position[][]): BoundaryFeature {
  const stitch = (part: number[][]) => stitchPart(part, positions, () => false)
  const single = z.array(arcs).safeParse(each.arcs)
  const multiple = z.array(z.array(arcs)).safeParse(each.arcs)
  let geometry: Areal | null = null
  if (each.type === 'Polygon' && single.success) geometry = arealOf([stitch(single.data)])
  if (each.type === 'MultiPolygon' && multiple.success) geometry = arealOf(multiple.data.map(stitch))
  return { properties: withId(each.properties ?? {}, each.id), geometry, geometryAsWritten: each.type }
}

function decodeArc(arc: number[][], transform: z.infer<typeof topologyFile>['transform']): Position[] {
  if (transform === undefined) return arc
  const [scaleX, scaleY] = transform.scale
  const [startX, startY] = transform.translate
  let column = 0
  let row = 0
  return arc.map(([dx = 0, dy = 0]) => {
    column += dx
    row += dy
    return [column * scaleX + startX, row * scaleY + startY]
  })
}

/** Null where the crs member is absent or means degrees; else what it names. */
function projectionOf(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null
  const written = JSON.stringify(crs)
  if (/CRS84|CRS:84|\b4326\b/i.test(written)) return null
  const named = /EPSG[^0-9]*([0-9]{4,6})/i.exec(written) ?? /"code":"?([0-9]{4,6})/.exec(written)
  if (named !== null) return `EPSG:${named[1]}`
  return /"name":"([^"]+)"/.exec(written)?.[1] ?? null
}

function located(features: BoundaryFeature[]): BoundaryFeatures {
  for (const { geometry } of features) {
    if (geometry === null) continue
    for (const [x = 0, y = 0] of partsOf(geometry).flat(2)) {
      if (Math.abs(x) > 360 || Math.abs(y) > 90) {
        return { refusal: { code: 'boundaries-projected', x, y } }
      }
    }
  }
  return { features }
}
