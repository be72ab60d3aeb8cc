/**
 * A vector tile as bytes (Mapbox Vector Tile 2.1): one layer of points or polygons with properties. Knows nothing of what they
 * mean. A property that is null is left away: the format has no null.
 */
import { PbfWriter } from 'pbf'
import { EXTENT } from './mercator.ts'

export type Property = string | number | boolean | null
export type Step = readonly [x: number, y: number]
export type TileFeature = {
  /** A point is one ring of one step. Outlines run clockwise as drawn, their holes the other way; the closing step is left away. */
  shape: 'point' | 'polygon'
  rings: readonly (readonly Step[])[]
  properties: Readonly<Record<string, Property>>
}

const shapes = { point: 1, polygon: 3 }
/** Beyond it pbf 5 writes a negative number as another; as a double each of them is exact. */
const mostAsInteger = 2 ** 51
const moveTo = 1
const lineTo = 2
const closePath = 7

export function encodeTile(name: string, features: readonly TileFeature[]): Uint8Array {
  const keys = new Map<string, number>()
  const values = new Map<Property, number>()
  const writer = new PbfWriter()
  writer.writeMessage(3, writeLayer, undefined)
  return writer.finish()

  function writeLayer(_: undefined, layer: PbfWriter): void {
    layer.writeVarintField(15, 2)
    layer.writeStringField(1, name)
    for (const feature of features) layer.writeMessage(2, writeFeature, feature)
    for (const key of keys.keys()) layer.writeStringField(3, key)
    for (const value of values.keys()) layer.writeMessage(4, writeValue, value)
    layer.writeVarintField(5, EXTENT)
  }

  function writeFeature({ shape, rings, properties }: TileFeature, feature: PbfWriter): void {
    const tags = Object.entries(properties).flatMap(([key, value]) =>
      value === null ? [] : [placeOf(keys, key), placeOf(values, value)],
    )
    feature.writePackedVarint(2, tags)
    feature.writeVarintField(3, shapes[shape])
    feature.writePackedVarint(4, commands(shape, rings))
  }
}

function placeOf<T>(table: Map<T, number>, entry: T): number {
  const known = table.get(entry)
  if (known !== undefined) return known
  table.set(entry, table.size)
  return table.size - 1
}

function writeValue(value: Property, writer: PbfWriter): void {
  if (typeof value === 'string') writer.writeStringField(1, value)
  else if (typeof value === 'boolean') writer.writeBooleanField(7, value)
  else if (Number.isInteger(value) && Math.abs(Number(value)) < mostAsInteger)
    writer.writeSVarintField(6, Number(value))
  else writer.writeDoubleField(3, Number(value))
}

/** Each ring from where the last one ended, every step as the way from the one before. */
function commands(shape: TileFeature['shape'], rings: TileFeature['rings']): number[] {
  const written: number[] = []
  let [x, y] = [0, 0]
  for (const ring of rings) {
    for (const [i, [toX, toY]] of ring.entries()) {
      if (i === 0) written.push(command(moveTo, 1))
      if (i === 1) written.push(command(lineTo, ring.length - 1))
      written.push(zigzag(toX - x), zigzag(toY - y))
      ;[x, y] = [toX, toY]
    }
    if (shape === 'polygon') written.push(command(closePath, 1))
  }
  return written
}

const command = (id: number, times: number): number => id | (times << 3)
const zigzag = (way: number): number => (way << 1) ^ (way >> 31)
