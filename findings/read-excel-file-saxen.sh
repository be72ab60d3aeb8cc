#!/usr/bin/env bash
# read-excel-file 9.3.0: its Node entry imports saxen, which stands among its development dependencies only. Installed
# alone, as its own page says, the first import fails.
# Whoever offers Excel import on it must add saxen to the dependencies by hand, and a lock file that is made anew
# without it breaks the import of spreadsheets only when the first one comes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . read-excel-file@9.3.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'

const { dependencies, devDependencies } = createRequire(`${process.cwd()}/`)('./node_modules/read-excel-file/package.json')
const failure = await import('read-excel-file/node').then(() => null, (error) => error)
console.log(failure?.message.split('\n')[0].replace(/ imported from .*/, ''))
assert.equal(failure?.code, 'ERR_MODULE_NOT_FOUND')
assert.match(failure.message, /'saxen'/)
assert.equal(dependencies.saxen, undefined)
assert.ok(devDependencies.saxen)
NODE
