#!/usr/bin/env bash
# @turf/moran-index 7.4.0: with row-standardised weights, a single point that has no neighbour within the distance is
# divided by zero, and the index, its deviation and its z of the whole map are NaN.
# Nearly every country has an island district. Ours leaves an island out and says that it has no neighbours.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @turf/moran-index@7.4.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import moran from '@turf/moran-index'

const place = (x, y, rate) => ({ type: 'Feature', properties: { rate }, geometry: { type: 'Point', coordinates: [x, y] } })
const land = [place(0, 0, 1), place(0.01, 0, 2), place(0, 0.01, 4), place(0.01, 0.01, 5), place(0.02, 0.01, 6)]
const indexOf = (features) =>
  moran({ type: 'FeatureCollection', features }, { inputField: 'rate', threshold: 2, binary: true, standardization: true })
const [without, withIsland] = [indexOf(land).moranIndex, indexOf([...land, place(5, 5, 3)]).moranIndex]
console.log(`five districts: I = ${without}; with an island: I = ${withIsland}`)
assert.ok(Number.isFinite(without))
assert.ok(Number.isNaN(withIsland))
NODE
