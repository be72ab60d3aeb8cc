/**
 * Areas drawn by hand: how far a point lies from one, and the circle that holds it, so that what cannot be near is not looked at.
 * @section i
 * @method evaluation
 * @source Sunday (2021) Practical Geometry Algorithms, on points and polygons
 * @units metres; positions in degrees
 */
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance'
import { demand } from '../numeric/gap.ts'
import { haversineM, type Position } from './distance.ts'

/** Corners in order, the first again at the end. */
export type Outline = readonly Position[]
export type DrawnArea = {
  /** The middle of the outline's box. */
  centre: Position
  /** From there to the farthest corner. */
  radiusM: number
  /** Metres from the nearest point of the outline; below zero inside it. */
  distanceM(point: Position): number
}

/** Edges are straight on the map, not great circles: in steps this short the two are within a metre of each other. @unit metres */
const STEP_M = 5000

/**
 * @formula Great-circle metres to the nearest point of the outline, its edges cut into steps of at most 5 km; negative inside.
 * @shape An outline that does not cross itself or the 180th meridian.
 * @example The square from 0 to 0.01 degrees: 1 112 m from 0.02, 0.005; -556 m from 0.005, 0.005; in a circle of 786 m.
 */
export function drawnArea(outline: Outline): DrawnArea {
  demand(outline.length >= 4, 'an outline has three corners, the first again at the end')
  const ring = outline.flatMap((corner, i) => stepsFrom(outline[i - 1] ?? corner, corner))
  const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2
  const centre: Position = [middle(outline.map(([lng]) => lng)), middle(outline.map(([, lat]) => lat))]
  return {
    centre,
    radiusM: Math.max(...outline.map((corner) => haversineM(centre, corner))),
    distanceM: ([lng, lat]) =>
      pointToPolygonDistance([lng, lat], { type: 'Polygon', coordinates: [ring] }, { units: 'meters' }),
  }
}

/** The points of an edge after its beginning. */
function stepsFrom([fromLng, fromLat]: Position, [toLng, toLat]: Position): number[][] {
  const steps = Math.max(1, Math.ceil(haversineM([fromLng, fromLat], [toLng, toLat]) / STEP_M))
  return Array.from({ length: steps }, (_, i) => {
    const share = (i + 1) / steps
    return [fromLng + share * (toLng - fromLng), fromLat + share * (toLat - fromLat)]
  })
}
