/** A layer of a shapefile, from its files side by side, as GeoJSON or, where it is of points, as a table. */
import { readFile } from 'node:fs/promises'
import type { FeatureCollection } from 'geojson'
import shp from 'shpjs'
import type { Part } from '../contents.ts'
import { writeFeatures } from '../write-features.ts'

/** What the reader of its attributes makes of a date that was left empty. */
const emptyDate = Date.UTC(1899, 10, 30)

export async function openShapefile(shape: Part, files: readonly Part[], into: string): Promise<Part> {
  const stem = shape.name.slice(0, -4).toLowerCase()
  const beside = async (ending: string): Promise<Buffer | undefined> => {
    const found = files.find(({ name }) => name.toLowerCase() === `${stem}.${ending}`)
    return found === undefined ? undefined : readFile(found.path)
  }
  const [dbf, prj, cpg] = [await beside('dbf'), await beside('prj'), await beside('cpg')]
  const layer = await shp({
    shp: await readFile(shape.path),
    ...(dbf && { dbf }),
    ...(prj && { prj: prj.toString('utf8') }),
    ...(cpg && { cpg: cpg.toString('utf8') }),
  } as never)
  return writeFeatures(into, shape.name, tidied(layer as FeatureCollection))
}

const tidied = (layer: FeatureCollection): FeatureCollection => ({
  ...layer,
  features: layer.features.map((feature) => ({
    ...feature,
    properties: Object.fromEntries(Object.entries(feature.properties ?? {}).map(([key, value]) => [key, meant(value)])),
  })),
})

/** Empty dates and numbers come out as values nobody wrote. */
function meant(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (!(value instanceof Date)) return value
  const day = Math.floor(value.getTime() / 86_400_000) * 86_400_000
  return Number.isNaN(day) || day === emptyDate ? null : value.toISOString().slice(0, 10)
}
