#!/usr/bin/env bash
# shpjs 6.2.0: with a .prj that says WGS 84, in degrees, there is nothing to project, yet vertices pass through the
# projection library to radians and back: 120 of 1,000 points differ from the file by about 1e-14 degrees. Without a
# .prj none does.
# Harmless on a map, but two editions of the same boundaries, one with and one without .prj, have no vertex in common
# for whoever compares exactly: shared borders, "unchanged since", hashes. Compare with a tolerance.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . shpjs@6.2.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { parseShp } from 'shpjs'

const points = Array.from({ length: 1000 }, (_, i) => [88 + ((i * 7919) % 100_000) / 20_011, 20 + ((i * 104_729) % 100_000) / 20_029])
const bytes = Buffer.alloc(100 + points.length * 28)
bytes.writeInt32BE(9994, 0)
bytes.writeInt32BE(bytes.length / 2, 24)
bytes.writeInt32LE(1000, 28)
bytes.writeInt32LE(1, 32)
points.forEach(([x, y], i) => {
  const at = 100 + i * 28
  bytes.writeInt32BE(i + 1, at)
  bytes.writeInt32BE(10, at + 4)
  bytes.writeInt32LE(1, at + 8)
  bytes.writeDoubleLE(x, at + 12)
  bytes.writeDoubleLE(y, at + 20)
})
const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
const shp = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
const moved = (read) => read.filter(({ coordinates: [x, y] }, i) => x !== points[i][0] || y !== points[i][1]).length
const [without, withPrj] = [moved(parseShp(shp)), moved(parseShp(shp, wgs84))]
console.log(`moved without .prj: ${without}; with the .prj of WGS 84: ${withPrj} of ${points.length}`)
assert.equal(without, 0)
assert.equal(withPrj, 120)
NODE
