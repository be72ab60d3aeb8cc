#!/usr/bin/env bash
# DuckDB 1.5.6: sum() of an INTEGER column is a HUGEINT, which Parquet has no type for; written and read back it is a
# DOUBLE. An ENUM (low < high) comes back as VARCHAR, which sorts high before low.
# A table of counts kept in Parquet between two steps changes its types, and severity its order. Cast before writing,
# and keep an order as a number.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @duckdb/node-api@1.5.6-r.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const typesOf = async (from) =>
  (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRowObjectsJson().map((column) => column.column_type)
await connection.run("CREATE TYPE level AS ENUM ('low', 'high')")
await connection.run("CREATE TABLE told AS SELECT sum(n) AS incidents, 'high'::level AS severity FROM (VALUES (3), (4)) t(n)")
await connection.run("COPY told TO 'told.parquet'")
const [before, after] = [await typesOf('told'), await typesOf("'told.parquet'")]
console.log(`in the table ${before.join(', ')}; back from Parquet ${after.join(', ')}`)
assert.deepEqual(before, ['HUGEINT', "ENUM('low', 'high')"])
assert.deepEqual(after, ['DOUBLE', 'VARCHAR'])
NODE
