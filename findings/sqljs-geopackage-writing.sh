#!/usr/bin/env bash
# sql.js 1.17.0 (SQLite for the browser) on a GeoPackage made by GDAL 3.6.2: reading works; every UPDATE, INSERT and
# DELETE fails, since the layer's triggers call ST_IsEmpty and an R-tree table, and this build has neither.
# A "correct it in the browser and hand it back" feature works on a test file made without a spatial index and on
# nobody's real file. Reading is safe.
set -euo pipefail
command -v ogr2ogr >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends gdal-bin; } >/dev/null
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . sql.js@1.17.0

cat >districts.geojson <<'JSON'
{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"people":300},
"geometry":{"type":"Polygon","coordinates":[[[10,5],[11,5],[11,6],[10,5]]]}}]}
JSON
ogr2ogr -f GPKG districts.gpkg districts.geojson
node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import openSqlite from 'sql.js'

const { Database } = await openSqlite()
const file = new Database(readFileSync('districts.gpkg'))
const why = (sql) => {
  try {
    file.run(sql)
    return null
  } catch ({ message }) {
    return message
  }
}
const people = file.exec('SELECT people FROM districts')[0].values[0][0]
const refused = ['UPDATE districts SET people = 301', 'INSERT INTO districts (people) VALUES (2)', 'DELETE FROM districts'].map(why)
console.log(`read: ${people}; changing: ${refused.join('; ')}`)
assert.equal(people, 300)
assert.match(refused[0], /no such function: ST_IsEmpty/)
assert.match(refused[1], /no such function: ST_IsEmpty/)
assert.match(refused[2], /no such module: rtree/)
NODE
