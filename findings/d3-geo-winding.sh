#!/usr/bin/env bash
# d3-geo 3.1.1: exterior rings must run clockwise, the opposite of what RFC 7946 asks for. A square of one degree in the
# standard's order has an area of 12.566 steradians (the whole sphere less the square) and contains places on the other
# side of the earth.
# Boundaries straight from a standard writer fill the page with one colour. Turn the rings before d3 sees them; RFC
# readers need them turned back.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . d3-geo@3.1.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { geoArea, geoContains } from 'd3-geo'

const anticlockwise = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
const polygon = (ring) => ({ type: 'Polygon', coordinates: [ring] })
const [asStandard, turned] = [polygon(anticlockwise), polygon([...anticlockwise].reverse())]
console.log(`as the standard asks: ${geoArea(asStandard).toFixed(4)} sr; turned: ${geoArea(turned).toFixed(4)} sr`)
assert.ok(geoArea(asStandard) > 12.56)
assert.ok(geoArea(turned) < 0.001)
assert.equal(geoContains(asStandard, [100, 50]), true)
assert.equal(geoContains(turned, [100, 50]), false)
NODE
