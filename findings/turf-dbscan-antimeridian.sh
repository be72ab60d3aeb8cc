#!/usr/bin/env bash
# @turf/clusters-dbscan 7.4.0: four points within 250 m of each other, two on either side of the 180th meridian, are all
# "noise"; the same four points moved to Greenwich are one cluster. The measured distance is right, but its index is
# searched by a box that ends at 180°.
# In Fiji, Tuvalu or eastern Chukotka half of a point cluster is missed. Ours searches the index on both sides.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @turf/clusters-dbscan@7.4.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import dbscan from '@turf/clusters-dbscan'

const around = (lng) => {
  const wrapped = (x) => (x > 180 ? x - 360 : x)
  const places = [[-0.001, 0], [0.001, 0], [-0.0005, 0.0005], [0.0005, 0.0005]]
  const features = places.map(([x, y]) => ({
    type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [wrapped(lng + x), y] },
  }))
  const found = dbscan({ type: 'FeatureCollection', features }, 1, { units: 'kilometers', minPoints: 3 })
  return found.features.map(({ properties }) => properties.dbscan)
}
console.log(`at 180°: ${around(180).join(' ')}; at 0°: ${around(0).join(' ')}`)
assert.deepEqual(around(180), ['noise', 'noise', 'noise', 'noise'])
assert.deepEqual(around(0), ['core', 'core', 'core', 'core'])
NODE
