#!/usr/bin/env bash
# flatgeobuf 4.5.0 (its GeoJSON writer): feature ids are replaced by 0, 1, 2; a property that the first feature does not
# have is dropped from all; a word in a column that began with a number is gone.
# P-codes kept as ids are lost, and so is every remark if the first district has none. Whoever writes it must carry the
# p-code as a property and put every property on the first feature.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . flatgeobuf@4.5.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { deserialize, serialize } from 'flatgeobuf/lib/mjs/geojson.js'

const district = (id, properties, x) => ({ type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: [x, 0] } })
const bytes = serialize({
  type: 'FeatureCollection',
  features: [
    district('XV-1', { people: 300 }, 0),
    district('XV-2', { people: 400, note: 'market town' }, 1),
    district('XV-3', { people: 'unknown' }, 2),
  ],
})
const back = []
for await (const feature of deserialize(bytes)) back.push(feature)
console.log(JSON.stringify(back.map(({ id, properties }) => ({ id, properties }))))
assert.deepEqual(back.map(({ id }) => id), [0, 1, 2])
assert.deepEqual(Object.keys(back[1].properties), ['people'])
assert.ok(!(back[2].properties.people > 0) && back[2].properties.people !== 'unknown')
NODE
