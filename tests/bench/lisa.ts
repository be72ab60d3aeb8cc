/** Local Moran's I of 3,500 districts with 999 conditional permutations, and spdep on the same values and neighbours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Delaunay } from 'd3-delaunay'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'
import { lisa } from '#api/analytics/spatial/lisa.ts'
import { aptForR, hasR, secondsInR } from './peers/r.ts'
import { type Absence, type Measurement, medianSecondsOf, type Reading } from './reading.ts'

const districts = 3_500
const rounds = 999

/** Districts around points strewn at random, each the neighbour of those it touches; values that hang together in space. */
export function strewnDistricts(count: number, seed: number): { values: number[]; neighbours: number[][] } {
  const random = createRandom(seed)
  const points = Array.from({ length: count }, (): [number, number] => [random.uniform(), random.uniform()])
  const mesh = Delaunay.from(points)
  return {
    values: points.map(([x, y]) => Math.sin(7 * x) * Math.cos(5 * y) + random.normal()),
    neighbours: points.map((_, i) => [...mesh.neighbors(i)].sort((a, b) => a - b)),
  }
}

export const lisaMeasurement: Measurement = {
  id: 'lisa',
  run: async () => {
    const { values, neighbours } = strewnDistricts(districts, 1)
    const work = () => lisa(values, neighbours, (n) => randomDraws(createRandom(1), n, rounds))
    const found = work()
    const seconds = medianSecondsOf(5, work)
    const own: Reading = {
      what: `LISA, ${districts.toLocaleString('en')} districts × ${rounds} permutations`,
      value: seconds,
      unit: 's',
      goal: { atMost: 1 },
    }
    const ratio = { what: '  times as fast as spdep localmoran_perm', goal: { atLeast: 10 } }
    if (!hasR('spdep')) return [own, { ...ratio, absent: aptForR } satisfies Absence]
    const folder = mkdtempSync(join(tmpdir(), 'upstream-bench-'))
    try {
      const file = (name: string) => join(folder, name)
      writeFileSync(file('values'), values.join('\n'))
      writeFileSync(file('neighbours'), `${neighbours.map((list) => list.map((j) => j + 1).join(' ')).join('\n')}\n`)
      const peer = secondsInR('lisa.R', [file('values'), file('neighbours'), rounds, file('found')])
      const theirs = readFileSync(file('found'), 'utf8').trim().split(/\s+/).map(Number)
      if (theirs.length !== districts) throw new Error(`spdep answered for ${theirs.length} districts`)
      const apart = found.map((each, i) =>
        each.status === 'ok'
          ? Math.abs(each.i - (theirs[i] ?? Number.NaN)) / Math.max(1e-3, Math.abs(each.i))
          : Infinity,
      )
      return [
        own,
        { what: '  spdep localmoran_perm, same values and neighbours', value: peer, unit: 's', goal: null },
        { ...ratio, value: peer / seconds, unit: '×' },
        { what: '  largest relative difference of I', value: Math.max(...apart), unit: '', goal: { atMost: 1e-6 } },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
