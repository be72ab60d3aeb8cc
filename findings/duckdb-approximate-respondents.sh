#!/usr/bin/env bash
# DuckDB 1.5.6: approx_count_distinct over the whole numbers 0 to 999 gives 1,249, a quarter too many, where sketches of
# this kind are expected to be off by a few in a hundred.
# Used for "how many respondents stand behind this figure" it would lift groups over the threshold for showing them.
# Ours counts.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @duckdb/node-api@1.5.6-r.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const [{ n }] = (await connection.runAndReadAll('SELECT approx_count_distinct(i)::INTEGER AS n FROM range(1000) t(i)')).getRowObjectsJson()
console.log(`approx_count_distinct of 1,000 different numbers: ${n}`)
assert.equal(n, 1249)
NODE
