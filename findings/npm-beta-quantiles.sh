#!/usr/bin/env bash
# jstat 1.9.6 and lib-r-math.js 2.0.3, a port of R's own code: the lower Clopper-Pearson point of about 14 of 200,
# qbeta(0.025, 14.2, 185.8), is 0.03975054596 in both, to ten digits of each other, and 0.03975054595 in R 4.2 and by
# continued fraction. At qbeta(0.025, 1, 20) the port is right to the last digits.
# Two libraries that agree do not prove a value. Reference checks to 1e-12 fail on them; ours is worked out in
# api/analytics and compared with R.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . jstat@1.9.6 lib-r-math.js@2.0.3

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import jstat from 'jstat'
import { qbeta } from 'lib-r-math.js'

// R 4.2: qbeta(0.025, 14.2, 185.8) and qbeta(0.025, 1, 20)
const [expected, small] = [0.03975054594765409, 0.0012650894979498041]
const off = (value, right) => Math.abs(value / right - 1)
const values = [jstat.beta.inv(0.025, 14.2, 185.8), qbeta(0.025, 14.2, 185.8)]
console.log(`jstat ${values[0]}, lib-r-math.js ${values[1]}, R ${expected}`)
for (const value of values) assert.ok(off(value, expected) > 2e-10 && off(value, expected) < 4e-10)
assert.ok(off(values[0], values[1]) < 1e-11)
assert.ok(off(qbeta(0.025, 1, 20), small) < 1e-11)
NODE
