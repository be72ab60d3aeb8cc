#!/usr/bin/env bash
# h3-js 4.5.0, polygonToCells at resolution 5: the same square across the 180th meridian gives 129 cells when it is
# written 179 … -179, and 67 when it is written 179 … 181: those beyond 180° are left out, without a word.
# It wants the opposite of what turf wants (turf-centroid-antimeridian.sh): outlines unwrapped for one must be wrapped
# again for the other.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . h3-js@4.5.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { polygonToCells } from 'h3-js'

const cells = (east) => polygonToCells([[[179, 0], [east, 0], [east, 1], [179, 1], [179, 0]]], 5, true).length
console.log(`written to -179: ${cells(-179)} cells; written to 181: ${cells(181)} cells`)
assert.deepEqual([cells(-179), cells(181)], [129, 67])
NODE
