#!/usr/bin/env bash
# topojson-client 3.1.0: in a block of four squares, neighbors() gives each square two neighbours, not three: those that
# meet in the middle corner alone are left out (rook contiguity), since arcs are compared and a single point is no arc.
# Hot spot and cluster statistics in R (poly2nb) and in GeoDa take queen contiguity unless told otherwise; figures
# worked out on these neighbours differ from theirs. Ours compares vertices.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . topojson-client@3.1.0 topojson-server@3.0.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { neighbors } from 'topojson-client'
import { topology } from 'topojson-server'

const square = (x, y) => ({ type: 'Polygon', coordinates: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]] })
const block = topology({ districts: { type: 'GeometryCollection', geometries: [square(0, 0), square(1, 0), square(0, 1), square(1, 1)] } })
const found = neighbors(block.objects.districts.geometries)
console.log(`neighbours of four squares around one corner: ${JSON.stringify(found)}`)
assert.deepEqual(found, [[1, 2], [0, 3], [0, 3], [1, 2]])
NODE
