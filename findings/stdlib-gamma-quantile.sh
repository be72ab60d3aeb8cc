#!/usr/bin/env bash
# @stdlib/stats-base-dists-gamma 0.3.1: the 97.5 % point of Gamma(1200, 1) is given as 1269.0017; R's qgamma says
# 1268.8373, and so do series and continued fraction. Asked back, its own cdf says exactly 0.975, so a round trip does
# not show it. At shape 100 it is right to the last digits.
# The exact interval of a count is two such quantiles: that of 1,200 incidents is shifted by a sixth of an incident.
# Ours is worked out in api/analytics.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @stdlib/stats-base-dists-gamma@0.3.1

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import gamma from '@stdlib/stats-base-dists-gamma'

// R 4.2: qgamma(0.975, shape)
const expected = { 100: 120.5289477431554, 1200: 1268.8372769357773 }
const offBy = (shape) => Math.abs(gamma.quantile(0.975, shape, 1) / expected[shape] - 1)
console.log(`off by ${offBy(100).toExponential(1)} at shape 100, by ${offBy(1200).toExponential(1)} at shape 1200`)
assert.ok(offBy(100) < 1e-6)
assert.ok(offBy(1200) > 1e-4 && offBy(1200) < 2e-4)
assert.ok(Math.abs(gamma.cdf(gamma.quantile(0.975, 1200, 1), 1200, 1) - 0.975) < 1e-9)
NODE
