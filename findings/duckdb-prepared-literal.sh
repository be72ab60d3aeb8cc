#!/usr/bin/env bash
# DuckDB 1.5.6 (Node API 1.5.6-r.1): a prepared statement keeps the least and the largest value a column had when it was
# planned.
# Rows outside that range that are written later are dropped by its filter; the same words sent afresh find them.
# A map server prepares its questions once and takes in incidents for months: the first event with more deaths than any
# before it would not be counted. Ours switches the optimizers off that use these statistics.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @duckdb/node-api@1.5.6-r.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const question = 'SELECT count(*)::INTEGER AS n FROM incident WHERE fatalities >= 8'
await connection.run('CREATE TABLE incident AS SELECT (1 + i % 5)::INTEGER AS fatalities FROM range(10) t(i)')
const prepared = await connection.prepare(question)
const asked = async (by) => (await by()).getRowObjectsJson()[0].n
assert.equal(await asked(() => prepared.runAndReadAll()), 0)

await connection.run('INSERT INTO incident SELECT 20 FROM range(1000)')
const again = await asked(() => prepared.runAndReadAll())
const afresh = await asked(() => connection.runAndReadAll(question))
console.log(`1000 incidents with 20 deaths: the prepared statement counts ${again}, the same words sent afresh ${afresh}`)
assert.deepEqual([again, afresh], [0, 1000])
NODE
