#!/usr/bin/env bash
# DuckDB 1.5.6: its CSV reader takes 31/12/24 for year, month, day: 24 December 2031, a DATE, without a word. Every day
# of the file is above 28, and no year of an incident log can be in the future.
# Incidents of last week land seven years ahead, and a filter "the last 12 months" is empty. Our exports hold ISO dates
# only.
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
writeFileSync('incidents.csv', 'day,killed\n31/12/24,3\n30/11/24,2\n29/11/24,1\n')
const rows = (await connection.runAndReadAll("SELECT day, typeof(day) AS type FROM read_csv('incidents.csv')")).getRowObjectsJson()
console.log(rows.map(({ day, type }) => `${day} (${type})`).join(', '))
assert.deepEqual(rows.map(({ day }) => day), ['2031-12-24', '2030-11-24', '2029-11-24'])
assert.equal(rows[0].type, 'DATE')
NODE
