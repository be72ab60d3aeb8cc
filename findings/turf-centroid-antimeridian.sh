#!/usr/bin/env bash
# @turf 7.4.0: the square from 179° E to 179° W at the equator, written 179 … -179 as most files write it, has an area
# of 4.4 million km² and its centroid at 0°; written 179 … 181 it has 24,727 km² and its centroid at 180°.
# A label lands on the other side of the earth and a density is 180 times too small. Outlines must be unwrapped before
# anything is measured.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @turf/area@7.4.0 @turf/centroid@7.4.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import area from '@turf/area'
import centroid from '@turf/centroid'

const square = (east) => ({
  type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[179, 0], [east, 0], [east, 1], [179, 1], [179, 0]]] },
})
const said = [-179, 181].map((east) => [Math.round(area(square(east)) / 1e6), centroid(square(east)).geometry.coordinates[0]])
console.log(`to -179: ${said[0][0]} km² around ${said[0][1]}°; to 181: ${said[1][0]} km² around ${said[1][1]}°`)
assert.deepEqual(said, [[4_426_211, 0], [24_727, 180]])
NODE
