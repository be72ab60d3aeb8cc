#!/usr/bin/env bash
# jstat 1.9.6: P(Z <= -8) is given as 6.106e-16, the spacing of numbers near 1 and not the probability, 6.221e-16; at z
# = -9 it is 0. The lower tail is worked out as a difference from 1.
# Hot spots in large maps have z beyond 8; corrected for many tests, their order and their printed p depend on this
# tail. Ours never takes a tail as 1 minus the other.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . jstat@1.9.6

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import jstat from 'jstat'

// R 4.2: pnorm(-8)
const expected = 6.220960574271785e-16
const given = jstat.normal.cdf(-8, 0, 1)
console.log(`P(Z <= -8): ${given}, should be ${expected}; P(Z <= -9): ${jstat.normal.cdf(-9, 0, 1)}`)
assert.ok(Math.abs(given / expected - 1) > 0.015)
assert.equal(jstat.normal.cdf(-9, 0, 1), 0)
NODE
