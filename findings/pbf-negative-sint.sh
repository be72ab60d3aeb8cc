#!/usr/bin/env bash
# pbf 5.1.2, the encoder beneath vector tiles: writeSVarintField takes any safe integer, and beyond -2^52 a negative number loses its sign
# without a word: -(2^53)+1 comes back as 2^53-2, -5e15 as 5e15. Its zigzag form needs a bit more than a JavaScript number has. Positive
# numbers of that size are exact, and so is everything down to -2^52. Ids made by hashing are that large, and stand in tiles as attributes.
# Such a number is better written as a double, which holds every integer to 2^53.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . pbf@5.1.2

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { PbfReader, PbfWriter } from 'pbf'

function thereAndBack(number) {
  const writer = new PbfWriter()
  writer.writeSVarintField(1, number)
  let read
  new PbfReader(writer.finish()).readFields((_tag, _read, pbf) => {
    read = pbf.readSVarint()
  })
  return read
}
const asked = [-(2 ** 51), -(2 ** 52), 2 ** 53 - 1, -(2 ** 53) + 1, -5e15]
const said = asked.map(thereAndBack)
asked.forEach((number, i) => console.log(`${number} comes back as ${said[i]}`))
assert.deepEqual(said.slice(0, 3), asked.slice(0, 3))
assert.deepEqual(said.slice(3), [2 ** 53 - 2, 5e15])
NODE
