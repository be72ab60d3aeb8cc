#!/usr/bin/env bash
# openrosa-xpath-evaluator 3.1.0 (Enketo's): area() of a field of some 21 by 22 km drawn across the 180th meridian is 852,756 km²; the same
# field one degree further west is 474 km². Differences of longitude are taken as they are written, 179.9 to -179.9 the long way round.
# A shape drawn on Taveuni or in Chukotka passes or fails a form's own check of its size by a factor of 1,799. We take no area from a form.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . openrosa-xpath-evaluator@3.1.0 jsdom@22.1.0

cat > run.cjs <<'NODE'
const assert = require('node:assert/strict')
const { JSDOM } = require('jsdom')
const { window } = new JSDOM('<data/>', { contentType: 'text/xml' })
Object.assign(globalThis, { window, document: window.document, Node: window.Node, XPathResult: window.XPathResult, XPathEvaluator: window.XPathEvaluator })
const { evaluate } = require('openrosa-xpath-evaluator')()

const squareKm = (west, east) => {
  const ring = [[-16.9, west], [-16.9, east], [-17.1, east], [-17.1, west], [-16.9, west]]
  const shape = ring.map(([lat, lng]) => `${lat} ${lng} 0 0`).join(';')
  return Math.round(evaluate(`area('${shape}')`, window.document, null, 1).numberValue / 1e6)
}
console.log(`across 180°: ${squareKm(179.9, -179.9)} km²; a degree west: ${squareKm(178.9, 179.1)} km²`)
assert.equal(squareKm(179.9, -179.9), 852756)
assert.equal(squareKm(178.9, 179.1), 474)
NODE
node run.cjs
