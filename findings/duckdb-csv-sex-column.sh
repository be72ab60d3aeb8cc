#!/usr/bin/env bash
# DuckDB 1.5.6: its CSV reader takes a column in which every cell is F for BOOLEAN, and gives false; so it does with a
# column of only "no". One man among the rows, and the same column is text.
# The file of a women's focus group loses the word it is about, and two exports of one table do not fit together. Write
# whole words (female, male) into files others read; our own reader never guesses types.
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
const read = async (cells) => {
  writeFileSync('people.csv', `respondent,sex\n${cells.map((cell, i) => `r${i},${cell}`).join('\n')}\n`)
  return (await connection.runAndReadAll("SELECT sex FROM read_csv('people.csv')")).getRowObjectsJson().map(({ sex }) => sex)
}
const women = await read(['F', 'F', 'F'])
const mixed = await read(['F', 'M', 'F'])
console.log(`F F F is read as ${women.join(' ')}; F M F as ${mixed.join(' ')}`)
assert.deepEqual(women, [false, false, false])
assert.deepEqual(mixed, ['F', 'M', 'F'])
NODE
