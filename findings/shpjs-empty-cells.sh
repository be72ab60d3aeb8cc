#!/usr/bin/env bash
# shpjs 6.2.0 on a shapefile made by GDAL 3.6.2: where the table has no value, shpjs gives 1899-11-30 for a date (stored
# as eight zeros), NaN for a number (stored as stars) and an empty text.
# The oldest incident of the record is then of 1899, and sums are NaN. All three must be read as absent.
set -euo pipefail
command -v ogr2ogr >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends gdal-bin; } >/dev/null
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . shpjs@6.2.0

cat >sites.geojson <<'JSON'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"Ardel","closed":"2024-03-01","rooms":12},"geometry":{"type":"Point","coordinates":[10,5]}},
{"type":"Feature","properties":{"name":null,"closed":null,"rooms":null},"geometry":{"type":"Point","coordinates":[11,5]}}]}
JSON
ogr2ogr -f 'ESRI Shapefile' sites.shp sites.geojson
TZ=UTC node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parseDbf } from 'shpjs'

const bytes = readFileSync('sites.dbf')
const [, empty] = parseDbf(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
console.log(empty)
assert.equal(empty.name, '')
assert.equal(empty.closed.toISOString().slice(0, 10), '1899-11-30')
assert.ok(Number.isNaN(empty.rooms))
NODE
