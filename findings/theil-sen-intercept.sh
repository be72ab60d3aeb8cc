#!/usr/bin/env bash
# ml-regression-theil-sen 3.0.0: its slope is Sen's, its intercept the median of y - slope x. SciPy's theilslopes takes
# Conover's unless told otherwise, median(y) - slope median(x). On x = 1…5, y = 1 2 9 4 6 the first gives 0, the second
# 1.
# Two dashboards draw parallel trend lines through the same incidents. A value read from the line needs its convention
# beside it.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . ml-regression-theil-sen@3.0.0

node --input-type=module <<'NODE'
import assert from 'node:assert/strict'
import { TheilSenRegression } from 'ml-regression-theil-sen'

const [x, y] = [[1, 2, 3, 4, 5], [1, 2, 9, 4, 6]]
const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) / 2]
const { slope, intercept } = new TheilSenRegression(x, y)
const conover = median(y) - slope * median(x)
console.log(`slope ${slope}, intercept ${intercept}; through the medians it would be ${conover}`)
assert.deepEqual([slope, intercept, conover], [1, 0, 1])
NODE
