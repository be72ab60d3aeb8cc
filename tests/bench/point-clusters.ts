/**
 * Point clusters (DBSCAN) among 100,000 incidents, beside PostGIS and R on the same points, and among a million. The peers work
 * on a plane and we on the globe: the points lie at the equator, and none at a distance so near the radius that the two could
 * disagree (a few thousandths of the points are left out for that), so the partitions must be the same, point for point.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dbscan, type PointClusters } from '#api/analytics/clusters/dbscan.ts'
import { nearby } from '#api/analytics/clusters/nearby.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { EARTH_RADIUS_M, haversineM, type Position, RADIANS } from '#api/analytics/spatial/distance.ts'
import { aptForPostgis, hasPostgis, withPostgis } from './peers/postgis.ts'
import { aptForR, hasR, secondsInR } from './peers/r.ts'
import { type Absence, type Measurement, medianSecondsOf, type Reading } from './reading.ts'

const few = 100_000
const many = 1_000_000
const radiusM = 150
const minPoints = 5
/** Relative room around the radius in which no distance may fall; plane and globe differ by under a hundred-thousandth here. */
const room = 1e-4
const onPlane = (degrees: number): number => degrees * RADIANS * EARTH_RADIUS_M

/** Towns of all sizes in a square of half a degree, and as many again strewn anywhere. */
function incidentsAround(count: number, seed: number): Position[] {
  const random = createRandom(seed)
  const side = 0.5
  const towns = Array.from({ length: 400 }, () => ({
    at: [side * (random.uniform() - 0.5), side * (random.uniform() - 0.5)] as const,
    spread: 0.001 + 0.008 * random.uniform(),
  }))
  return Array.from({ length: count }, (_, i): Position => {
    const town = towns[random.integerBelow(towns.length)]
    if (i % 2 === 0 || town === undefined) return [side * (random.uniform() - 0.5), side * (random.uniform() - 0.5)]
    return [town.at[0] + town.spread * random.normal(), town.at[1] + town.spread * random.normal()]
  })
}

function unambiguous(points: readonly Position[]): Position[] {
  const index = nearby(points)
  const left = new Uint8Array(points.length).fill(1)
  points.forEach((point, i) => {
    for (const j of index.within(point, radiusM * (1 + room))) {
      const other = points[j]
      if (j > i && left[i] && left[j] && other && haversineM(point, other) > radiusM * (1 - room)) left[j] = 0
    }
  })
  return points.filter((_, i) => left[i])
}

/** Points whose place in the other partition is wrong: noise and core exactly the same, an edge point in any cluster it touches. */
function differing(points: readonly Position[], own: PointClusters, theirs: readonly (number | null)[]): number {
  const [there, back] = [new Map<number, number>(), new Map<number, number>()]
  const index = nearby(points)
  let wrong = 0
  points.forEach((_, i) => {
    const [label, other] = [own.labels[i] ?? 0, theirs[i] ?? null]
    if ((label === 0) !== (other === null)) wrong++
    else if (other !== null && own.core[i]) {
      if (!there.has(label) && !back.has(other)) {
        there.set(label, other)
        back.set(other, label)
      }
      if (there.get(label) !== other || back.get(other) !== label) wrong++
    }
  })
  points.forEach((point, i) => {
    const other = theirs[i] ?? null
    if (own.core[i] || other === null || own.labels[i] === 0) return
    if (!index.within(point, radiusM).some((j) => own.core[j] && theirs[j] === other)) wrong++
  })
  return wrong
}

type Peer = { seconds: number; labels: (number | null)[] }

function inPostgis(points: readonly Position[]): Peer {
  return withPostgis(({ sql }) => {
    const rows = points.map(([lng, lat], i) => `${i}\t${onPlane(lng)}\t${onPlane(lat)}`).join('\n')
    sql(`CREATE TABLE place (id int, x float8, y float8);\nCOPY place FROM stdin;\n${rows}\n\\.\n
      CREATE TABLE point AS SELECT id, ST_MakePoint(x, y) AS geom FROM place ORDER BY id; ANALYZE point;`)
    const cluster = `ST_ClusterDBSCAN(geom, ${radiusM}, ${minPoints}) OVER ()`
    const timed = sql(`\\timing on\nSELECT count(*) FROM (SELECT ${cluster} AS c FROM point) t WHERE c IS NOT NULL;`)
    const answer = sql(`SELECT coalesce((${cluster})::text, '-') FROM point ORDER BY id;`)
    return {
      seconds: Number(/Time: ([\d.]+) ms/.exec(timed)?.[1]) / 1000,
      labels: answer
        .trim()
        .split('\n')
        .map((c) => (c === '-' ? null : Number(c))),
    }
  })
}

function inR(points: readonly Position[]): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'upstream-bench-'))
  try {
    const file = (name: string) => join(folder, name)
    writeFileSync(file('points'), points.map(([lng, lat]) => `${onPlane(lng)} ${onPlane(lat)}`).join('\n'))
    const seconds = secondsInR('dbscan.R', [file('points'), radiusM, minPoints, file('found')])
    const labels = readFileSync(file('found'), 'utf8')
      .trim()
      .split(/\s+/)
      .map((c) => (c === '0' ? null : Number(c)))
    return { seconds, labels }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const pointClusters: Measurement = {
  id: 'point-clusters',
  run: async () => {
    const points = unambiguous(incidentsAround(few * 1.05, 5)).slice(0, few)
    if (points.length < few) throw new Error(`only ${points.length} points are left`)
    const own = dbscan(points, radiusM, minPoints)
    const seconds = medianSecondsOf(5, () => dbscan(points, radiusM, minPoints))
    const beside = (name: string, peer: Peer, goal: Reading['goal']): Reading[] => [
      { what: `  ${name}, same points`, value: peer.seconds, unit: 's', goal: null },
      { what: `  times as fast as ${name}`, value: peer.seconds / seconds, unit: '×', goal },
      {
        what: `  points placed otherwise than by ${name}`,
        value: differing(points, own, peer.labels),
        unit: 'points',
        goal: { atMost: 0 },
      },
    ]
    const absent = (name: string, apt: string, goal: Reading['goal']): Absence => ({
      what: `  times as fast as ${name}`,
      absent: apt,
      goal,
    })
    const million = incidentsAround(many, 6)
    return [
      {
        what: `DBSCAN, ${few.toLocaleString('en')} points, ${radiusM} m (${own.clusterCount} clusters)`,
        value: seconds,
        unit: 's',
        goal: { atMost: 0.5 },
      },
      ...(hasPostgis()
        ? beside('PostGIS ST_ClusterDBSCAN', inPostgis(points), { atLeast: 2 })
        : [absent('PostGIS ST_ClusterDBSCAN', aptForPostgis, { atLeast: 2 })]),
      ...(hasR('dbscan') ? beside('R dbscan', inR(points), null) : [absent('R dbscan', aptForR, null)]),
      {
        what: `DBSCAN, ${many.toLocaleString('en')} points, ${radiusM} m`,
        value: medianSecondsOf(1, () => dbscan(million, radiusM, minPoints)),
        unit: 's',
        goal: { atMost: 60 },
      },
    ]
  },
}
