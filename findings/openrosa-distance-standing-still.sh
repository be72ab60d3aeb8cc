#!/usr/bin/env bash
# openrosa-xpath-evaluator 3.1.0 (Enketo's): distance() of a trace whose two points are the same is not always 0. Of 1,801 latitudes,
# a tenth of a degree apart, 68 give NaN and 352 give 0.1 or 0.13 m; two points 5 cm apart in Sarajevo give 0.
# A phone that did not move repeats its fix, so a form that sums or compares lengths gets NaN, and a constraint on it fails, at
# some latitudes only. We measure no length from a form's calculation, and take points as they were sent.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . openrosa-xpath-evaluator@3.1.0 jsdom@22.1.0

cat > run.cjs <<'NODE'
const assert = require('node:assert/strict')
const { JSDOM } = require('jsdom')
const { window } = new JSDOM('<data/>', { contentType: 'text/xml' })
Object.assign(globalThis, { window, document: window.document, Node: window.Node, XPathResult: window.XPathResult, XPathEvaluator: window.XPathEvaluator })
const { evaluate } = require('openrosa-xpath-evaluator')()

const number = (expression) => evaluate(expression, window.document, null, 1).numberValue
const standingStill = (lat) => number(`distance('${lat} 36.8 0 0;${lat} 36.8 0 0')`)
const seen = new Map()
for (let i = 0; i <= 1800; i++) {
  const metres = standingStill((i / 10 - 90).toFixed(1))
  seen.set(metres, (seen.get(metres) ?? 0) + 1)
}
for (const [metres, times] of seen) console.log(`${metres} m at ${times} latitudes`)
assert.equal(seen.get(Number.NaN), 68)
assert.equal(seen.get(0), 1381)
assert.equal(seen.get(0.1), 338)
assert.equal(number("distance('43.86 18.41 0 0;43.8600005 18.41 0 0')"), 0)
NODE
node run.cjs
