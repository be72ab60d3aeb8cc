#!/usr/bin/env bash
# DuckDB 1.5.6 (Node API 1.5.6-r.1): in one transaction on a database file, large inserts from Parquet with an insert of
# no rows behind each of them. Every statement succeeds, the commit too; of 800,000 rows 200,000 are there.
# An import writes what a file brought and then what follows from it, which is often nothing. Ours does both in one
# statement, and counts the rows of every table against what was said to have come in.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @duckdb/node-api@1.5.6-r.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create('mirror.duckdb')).connect()
const wave = "SELECT 1::INTEGER AS wave, 'safe-at-night' AS indicator, i % 2 = 0 AS counts FROM range(200000) t(i)"
await connection.run(`COPY (${wave}) TO 'wave.parquet'`)
await connection.run('CREATE TABLE answer (wave INTEGER, indicator VARCHAR, counts BOOLEAN)')
await connection.run('BEGIN')
for (let time = 0; time < 4; time++) {
  await connection.run("INSERT INTO answer BY NAME SELECT * FROM 'wave.parquet'")
  await connection.run('INSERT INTO answer SELECT * FROM answer WHERE wave = 99')
}
await connection.run('COMMIT')
const rows = (await connection.runAndReadAll('SELECT count(*)::INTEGER AS n FROM answer')).getRowObjectsJson()[0].n
console.log(`four inserts of 200,000 rows, each with an insert of none behind it: ${rows} rows`)
assert.equal(rows, 200_000)
NODE
