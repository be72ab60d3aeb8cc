#!/usr/bin/env bash
# mapshaper 0.7.70: a CSV file read and written again without any other command has 101 where it had 0101: columns that
# look like numbers become numbers unless string-fields names them.
# Joined to boundaries that say "0101" nothing matches, or the wrong district does. Ours keeps codes as text.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . mapshaper@0.7.70

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import mapshaper from 'mapshaper'

const files = await mapshaper.applyCommands('-i population.csv -o out.csv', { 'population.csv': 'pcode,people\n0101,3200\n0102,4100\n' })
const out = String(files['out.csv'])
console.log(out.replaceAll('\n', ' | '))
assert.equal(out, 'pcode,people\n101,3200\n102,4100')
NODE
