#!/usr/bin/env bash
# DuckDB 1.5.6: a CSV file whose headings are years (one column a year, as censuses and displacement figures are
# published) is read without a heading: the columns are named column0, column1, and the years become figures of a first
# district.
# A sum over the file is then wrong by about 2,000 a column. Years belong down the side, not across.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @duckdb/node-api@1.5.6-r.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
writeFileSync('displaced.csv', '2019,2020,2021\n120,130,125\n80,85,90\n')
const rows = (await connection.runAndReadAll("SELECT * FROM read_csv('displaced.csv')")).getRowObjectsJson()
console.log(`${rows.length} rows, the first of them ${JSON.stringify(rows[0])}`)
assert.deepEqual(rows[0], { column0: '2019', column1: '2020', column2: '2021' })
assert.equal(rows.length, 3)
NODE
