#!/usr/bin/env bash
# @maplibre/maplibre-gl-style-spec 26.6.0 (what maplibre-gl 6 paints by): `step` and `interpolate` over a property that
# is null give the default of the paint property, which for a fill is opaque black; a message goes to the console only.
# "No data" becomes the darkest class of the map. Ours asks for null first and gives it a mark of its own.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @maplibre/maplibre-gl-style-spec@26.6.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { latest, normalizePropertyExpression } from '@maplibre/maplibre-gl-style-spec'

const paint = latest.paint_fill['fill-color']
const ramps = {
  step: ['step', ['get', 'share'], '#ffffff', 0.2, '#ff0000'],
  interpolate: ['interpolate', ['linear'], ['get', 'share'], 0, '#ffffff', 1, '#ff0000'],
}
console.warn = () => {}
for (const [kind, ramp] of Object.entries(ramps)) {
  const expression = normalizePropertyExpression(ramp, 'fill-color', paint)
  const colourOf = (share) => {
    const { r, g, b, a } = expression.evaluate({ zoom: 4 }, { type: 3, properties: { share } })
    return [r, g, b, a].join(' ')
  }
  console.log(`${kind}: share 0 is ${colourOf(0)}, no share is ${colourOf(null)} (red green blue alpha)`)
  assert.equal(colourOf(0), '1 1 1 1')
  assert.equal(colourOf(null), '0 0 0 1')
}
NODE
