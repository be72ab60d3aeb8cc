#!/usr/bin/env bash
# DuckDB 1.5.6: with ENUM (low, medium, high), ORDER BY follows the rank, and so does a comparison of two ENUM values;
# compared with a quoted word the value becomes text: severity >= 'medium' keeps "medium" alone and drops "high", since
# h stands before m.
# A filter "at least medium" on a severity column silently loses the worst grievances. Keep the rank as a number beside
# the word.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @duckdb/node-api@1.5.6-r.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson().map(({ severity }) => severity)
await connection.run("CREATE TYPE level AS ENUM ('low', 'medium', 'high')")
await connection.run("CREATE TABLE grievance AS SELECT unnest(['high', 'low', 'medium'])::level AS severity")
const sorted = await ask('SELECT severity FROM grievance ORDER BY severity')
const quoted = await ask("SELECT severity FROM grievance WHERE severity >= 'medium'")
const typed = await ask("SELECT severity FROM grievance WHERE severity >= 'medium'::level ORDER BY severity")
console.log(`sorted: ${sorted.join(' ')}; >= 'medium': ${quoted.join(' ')}; >= 'medium'::level: ${typed.join(' ')}`)
assert.deepEqual([sorted, quoted, typed], [['low', 'medium', 'high'], ['medium'], ['medium', 'high']])
NODE
