#!/usr/bin/env bash
# csv-stringify 6.9.0 with record_delimiter "windows": a cell is quoted when it holds CR LF, not when it holds LF alone.
# RFC 4180 wants both quoted; spreadsheets and most readers then break the row in two.
# A narrative typed on a phone holds line feeds, and the file for Excel wants Windows line ends. csv-parse reads the
# file back whole, so a round trip with its sibling hides it. Ours quotes any line break.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . csv-stringify@6.9.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { stringify } from 'csv-stringify/sync'

const rows = [['XV-1', 'Shots heard.\nNobody hurt.'], ['XV-2', 'Fire.\r\nPut out.']]
const written = stringify(rows, { record_delimiter: 'windows' })
const quoting = stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
console.log(JSON.stringify(written))
assert.equal(written, 'XV-1,Shots heard.\nNobody hurt.\r\nXV-2,"Fire.\r\nPut out."\r\n')
assert.equal(quoting, 'XV-1,"Shots heard.\nNobody hurt."\r\nXV-2,"Fire.\r\nPut out."\r\n')
NODE
