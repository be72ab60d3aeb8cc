#!/usr/bin/env bash
# mapshaper 0.7.70: `-o format=topojson` rounds coordinates to a grid it chooses from the extent and the detail of the
# layer; an islet smaller than a step of it stays in the file with a null geometry. There is no message, and the exit is
# that of success.
# The district is in the table and never on the map. Whoever imports boundaries must name each feature that has no
# outline.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . mapshaper@0.7.70

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import mapshaper from 'mapshaper'

const square = (name, x, y, size) => ({
  type: 'Feature', properties: { name },
  geometry: { type: 'Polygon', coordinates: [[[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]]] },
})
const features = [square('Mainland', 0, 0, 1), square('Far coast', 100, 50, 1), square('Islet', 30, 20, 0.00002)]
const files = await mapshaper.applyCommands('-i country.json -o country.topojson format=topojson', {
  'country.json': JSON.stringify({ type: 'FeatureCollection', features }),
})
const { geometries } = JSON.parse(files['country.topojson']).objects.country
console.log(geometries.map(({ type, properties }) => `${properties.name}: ${type}`).join(', '))
assert.deepEqual(geometries.map(({ type }) => type), ['Polygon', 'Polygon', null])
NODE
