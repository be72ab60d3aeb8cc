/** `npm run bench [-- --json] [-- <id>…]`: runs each measurement in turn and holds it against its goal. */
import { cpus } from 'node:os'
import { districtAggregate } from './district-aggregate.ts'
import { districtAssignment } from './district-assignment.ts'
import { exportMillion } from './export-million.ts'
import { firstMinute } from './first-minute.ts'
import { firstPaint } from './first-paint.ts'
import { giStar } from './gi-star.ts'
import { importMillion } from './import-million.ts'
import { indexDraws } from './index-draws.ts'
import { lisaMeasurement } from './lisa.ts'
import { ogc } from './ogc.ts'
import { panel } from './panel.ts'
import { pointClusters } from './point-clusters.ts'
import { type Absence, met, type Reading } from './reading.ts'
import { spaceTimeScanMeasurement } from './space-time-scan.ts'
import { startUp } from './start-up.ts'
import { upstreamMap } from './upstream-map.ts'
import { whileCalculating } from './while-calculating.ts'

const measurements = [
  districtAssignment,
  lisaMeasurement,
  giStar,
  pointClusters,
  spaceTimeScanMeasurement,
  indexDraws,
  upstreamMap,
  whileCalculating,
  importMillion,
  exportMillion,
  districtAggregate,
  panel,
  ogc,
  startUp,
  firstPaint,
  firstMinute,
]

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const asJson = process.argv.includes('--json')

const readings: (Reading | Absence)[] = []
for (const measurement of measurements.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  if (!asJson) process.stderr.write(`measuring ${measurement.id} …\n`)
  readings.push(...(await measurement.run()))
}

const written = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
const goalOf = ({ goal }: Reading | Absence): string =>
  goal === null ? '' : goal.atMost !== undefined ? `≤ ${written(goal.atMost)}` : `≥ ${written(goal.atLeast ?? 0)}`
const verdict = (reading: Reading | Absence): string =>
  'absent' in reading
    ? `NOT MEASURED: ${reading.absent}`
    : ({ true: 'met', false: 'MISSED', null: '' }[String(met(reading))] ?? '')

if (asJson) {
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown' }
  process.stdout.write(`${JSON.stringify({ machine, readings: readings.map((r) => ({ ...r, met: met(r) })) })}\n`)
} else {
  const rows = [
    ['what', 'measured', 'unit', 'goal', ''],
    ...readings.map((r) => [
      r.what,
      'absent' in r ? 'absent' : written(r.value),
      'absent' in r ? '' : r.unit,
      goalOf(r),
      verdict(r),
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
}
