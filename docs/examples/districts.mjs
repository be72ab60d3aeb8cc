// Districts with their figures, those that are flagged, and the same rows as a file. Node 20 or later, nothing to install.
//
// UPSTREAM_TOKEN=ups_… node districts.mjs http://127.0.0.1:8787 'from=2025-07&to=2026-06'
import { argv, env, exit } from 'node:process'

const [address = '', query = ''] = argv.slice(2)
const headers = env.UPSTREAM_TOKEN ? { Authorization: `Bearer ${env.UPSTREAM_TOKEN}` } : {}

async function ask(path) {
  const answer = await fetch(`${address.replace(/\/$/, '')}/api/${path}?${query}`, { headers })
  if (answer.ok) return answer
  const { title, detail, fields } = await answer.json()
  console.error(`${answer.status} ${title}: ${detail ?? JSON.stringify(fields)}`)
  exit(1)
}

const percent = (share) => (100 * share).toFixed(0)
const { rows, indicator } = await (await ask('districts')).json()
for (const { name, incidents, perception } of rows) {
  const { value, lo, hi, n, status } = perception
  // null is a figure that is not told, and its status says why (no_data, suppressed, unreliable); 0 is a figure.
  const share =
    value === null ? `not told (${status})` : `${percent(value)}% (${percent(lo)} to ${percent(hi)}, n = ${n})`
  console.log(`${name}: ${incidents} incidents, ${indicator} ${share}`)
}

const upstream = await (await ask('upstream')).json()
const flagged = upstream.rows.filter(({ listed }) => listed).map(({ name }) => name)
console.log(`flagged: ${flagged.join(', ') || 'none'}`)

// A cell may hold commas and line ends between quotes. `text()` takes the byte order mark off.
const cells = (await (await ask('exports/districts.csv')).text()).matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)
const table = [[]]
for (const [, cell, end] of cells) {
  table.at(-1).push(cell)
  if (end !== ',') table.push([])
}
const [header, ...lines] = table.filter((line) => line.length > 1)
const shareAt = header.indexOf('share')
console.log(
  `districts.csv: ${lines.length} rows, ${lines.filter((line) => line[shareAt] === '').length} without a share`,
)
