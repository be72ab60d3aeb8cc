#!/usr/bin/env bash
# @turf/point-to-polygon-distance 7.4.0: whether a point is inside is judged by straight edges on the map, how far it is from an edge by
# the great circle through the edge's ends. Along a straight border that follows a parallel (as many in deserts do) the two disagree:
# a point on the border itself, half way along 2° of it at 13° north, is said to be 213 m inside, at 60° north along 10° 10.5 km inside.
# With `method: 'planar'` it is 0. A ring of some hundred metres around a drawn area must be measured that way, or its edges split first.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @turf/point-to-polygon-distance@7.4.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance'

const along = (degrees, parallel) => {
  const south = parallel - 1
  const ring = [[0, south], [degrees, south], [degrees, parallel], [0, parallel], [0, south]]
  const area = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
  const onTheBorder = [degrees / 2, parallel]
  return ['geodesic', 'planar'].map((method) => Math.abs(Math.round(pointToPolygonDistance(onTheBorder, area, { units: 'meters', method }))))
}
const said = [along(2, 13), along(10, 60)]
console.log(`2° at 13° north: ${said[0][0]} m (planar ${said[0][1]}); 10° at 60° north: ${said[1][0]} m (planar ${said[1][1]})`)
assert.deepEqual(said, [[213, 0], [10_508, 0]])
NODE
