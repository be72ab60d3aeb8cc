#!/usr/bin/env bash
# read-excel-file 9.3.0 on a workbook written by write-excel-file 4.1.1: of the 1,440 minutes of a day 448 come back as
# 59.999 seconds of the minute before, since a day is a fraction in the file and the fraction is cut, not rounded.
# 00:30 becomes 00:29, and an event at midnight is one of the day before, in another month once in thirty. Round to the
# second.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . read-excel-file@9.3.0 write-excel-file@4.1.1 saxen@11.2.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import readRows from 'read-excel-file/node'
import writeRows from 'write-excel-file/node'

const day = Date.UTC(2024, 2, 1)
const minutes = Array.from({ length: 1440 }, (_, minute) => new Date(day + minute * 60_000))
await (await writeRows(minutes.map((value) => [{ value, type: Date, format: 'yyyy-mm-dd hh:mm' }]))).toFile('day.xlsx')
const [{ data }] = await readRows('day.xlsx')
const off = data.map(([value], minute) => value.getTime() - minutes[minute].getTime())
const early = off.filter((milliseconds) => milliseconds === -1).length
console.log(`${early} of ${off.length} minutes come back a millisecond early, ${off.filter((ms) => ms === 0).length} exactly`)
assert.equal(early, 448)
assert.equal(off.filter((milliseconds) => milliseconds === 0).length, 992)
NODE
