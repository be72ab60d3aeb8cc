#!/usr/bin/env bash
# @turf 7.4.0: 5 km around [179.99, 0] is 78 km². circle() runs past 180° and has this area; buffer() folds the part
# beyond back to -179.99, so that its ring runs once around the world and its area is 381,143 km².
# "Incidents within 5 km of the site" then counts those of a hemisphere. Whoever measures around a point near 180° must
# take circle().
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @turf/area@7.4.0 @turf/buffer@7.4.0 @turf/circle@7.4.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import area from '@turf/area'
import buffer from '@turf/buffer'
import circle from '@turf/circle'

const site = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [179.99, 0] } }
const widthOf = (shape) => {
  const lngs = shape.geometry.coordinates[0].map(([lng]) => lng)
  return Math.max(...lngs) - Math.min(...lngs)
}
const [drawn, buffered] = [circle(site, 5), buffer(site, 5)]
const km2 = (shape) => Math.round(area(shape) / 1e6)
const said = (shape) => `${km2(shape)} km², ${widthOf(shape).toFixed(2)}° wide`
console.log(`circle: ${said(drawn)}; buffer: ${said(buffered)}`)
assert.equal(km2(drawn), 78)
assert.equal(km2(buffered), 381_143)
assert.ok(widthOf(buffered) > 359)
NODE
