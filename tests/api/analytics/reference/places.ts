/**
 * The reference cases of weights, hot spots, clusters, rates and small areas: our code against R and Python.
 */
import { describe, expect, test } from 'vitest'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { hdbscan } from '#api/analytics/clusters/hdbscan.ts'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { createRandom, randomFromState } from '#api/analytics/numeric/random.ts'
import { smoothRates, smoothRatesLocally, smoothShares } from '#api/analytics/small-areas/empirical-bayes.ts'
import { rateExceedance, ratePosterior } from '#api/analytics/small-areas/gamma-posterior.ts'
import { incidentRate } from '#api/analytics/small-areas/rates.ts'
import { centroid } from '#api/analytics/spatial/centroid.ts'
import { conditionalPermutation } from '#api/analytics/spatial/conditional-permutation.ts'
import { haversineM, type Position, planarDistance } from '#api/analytics/spatial/distance.ts'
import { detectHotspots, detectHotspotsWithoutSelf, type HotspotResult } from '#api/analytics/spatial/gi-star.ts'
import {
  bandNeighbours,
  componentCount,
  islands,
  nearestNeighbours,
  queenNeighbours,
  rookNeighbours,
} from '#api/analytics/spatial/weights.ts'
import {
  adjustedRand,
  column,
  expectedOf,
  expectNear,
  inputOf,
  linesOf,
  rowsOf,
  samePartition,
  shapesOf,
} from './case.ts'

const centresOf = (name: string): Position[] => shapesOf(name).map(({ area }) => centroid(area)!)
const field = (results: HotspotResult[], name: 'z' | 'p' | 'pAdjusted') =>
  results.map((result) => (result.status === 'ok' ? result[name] : null))

test('prng', () => {
  const expected = expectedOf('prng')
  const plain = randomFromState([1, 2, 3, 4])
  expect(Array.from({ length: 10 }, () => plain.next())).toEqual(expected.state_1234_first10)
  const seeded = createRandom(42)
  expect(Array.from({ length: 6 }, () => seeded.next())).toEqual(expected.seed42_first6)
  expect(createRandom(42).shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual(expected.seed42_shuffle10)
})

test('weights_columbus', () => {
  const expected = expectedOf('weights_columbus')
  const areas = shapesOf('columbus').map(({ area }) => area)
  const centres = centresOf('columbus')
  const band = bandNeighbours(centres, 0.6, planarDistance)
  expectNear(centres, expected.centroids)
  expect(queenNeighbours(areas)).toEqual(expected.queen)
  expect(rookNeighbours(areas)).toEqual(expected.rook)
  expect(nearestNeighbours(centres, 4, planarDistance)).toEqual(expected.knn4)
  expect(nearestNeighbours(centres, 8, planarDistance)).toEqual(expected.knn8)
  expect(band).toEqual(expected.band_0_6)
  expect(islands(band)).toEqual([expected.islands_band_0_6].flat())
  expect(componentCount(band)).toBe(expected.components_band)
  const linkCount = (lists: readonly (readonly number[])[]) => lists.reduce((sum, list) => sum + list.length, 0)
  expectNear(
    {
      queen: linkCount(queenNeighbours(areas)),
      rook: linkCount(rookNeighbours(areas)),
      knn4: linkCount(nearestNeighbours(centres, 4, planarDistance)),
      band: linkCount(band),
    },
    expected.n_links,
  )
})

test('weights_nc', () => {
  const expected = expectedOf('weights_nc')
  const centres = centresOf('nc_sids')
  const band = bandNeighbours(centres, 35_000)
  expectNear(centres, expected.centroids_lonlat)
  expect(queenNeighbours(shapesOf('nc_sids').map(({ area }) => area))).toEqual(expected.queen)
  expect(nearestNeighbours(centres, 5)).toEqual(expected.haversine_knn5)
  expect(band).toEqual(expected.haversine_band_35km)
  expect(islands(band)).toEqual(expected.islands_band)
  expectNear(
    expected.dist_m_0_to_first10.map((_: number, j: number) => haversineM(centres[0]!, centres[j + 1]!)),
    expected.dist_m_0_to_first10,
  )
})

describe('gistar_columbus', () => {
  const expected = expectedOf('gistar_columbus')
  const crime = shapesOf('columbus').map(({ properties }) => Number(properties.CRIME))
  const weights = inputOf('weights_columbus')

  test.each([
    ['queen_star_B', weights.queen, detectHotspots],
    ['queen_nostar_B', weights.queen, detectHotspotsWithoutSelf],
    ['knn4_star_B', weights.knn4, detectHotspots],
  ])('%s', (name, neighbours, detect) => {
    const results = detect(crime, neighbours)
    expectNear(field(results, 'z'), expected[name].z)
    expectNear(field(results, 'p'), expected[name].p_two_sided)
    expectNear(field(results, 'pAdjusted'), expected[name].p_BH)
  })

  test('the island is not tested and does not count in the correction', () => {
    const { z, p_BH_excl_islands, islands: alone } = expected.band_0_6_star_B
    const hide = (list: number[]) => list.map((value, i) => ([alone].flat().includes(i) ? null : value))
    const results = detectHotspots(crime, weights.band_0_6)
    expect(results[20]).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
    expectNear(field(results, 'z'), hide(z))
    expectNear(field(results, 'p'), hide(expected.band_0_6_star_B.p_two_sided))
    expectNear(field(results, 'pAdjusted'), hide(p_BH_excl_islands))
    expectNear(benjaminiHochberg(expected.band_0_6_star_B.p_two_sided), expected.band_0_6_star_B.p_BH)
  })

  test('the island without itself in the sum', () => {
    const { z, p_two_sided, p_BH, p_BH_excl_islands, islands: alone } = expected.band_0_6_nostar_B
    const hide = (list: (number | null)[]) => list.map((value, i) => ([alone].flat().includes(i) ? null : value))
    const results = detectHotspotsWithoutSelf(crime, weights.band_0_6)
    expectNear(field(results, 'z'), hide(z))
    expectNear(field(results, 'p'), hide(p_two_sided))
    expectNear(field(results, 'pAdjusted'), hide(p_BH))
    expectNear(field(results, 'pAdjusted'), hide(p_BH_excl_islands))
  })

  test('row-standardised weights give the same z: the statistic does not depend on their scale', () => {
    const { z, p_two_sided, p_BH } = expected.queen_star_W
    const results = detectHotspots(crime, weights.queen)
    expectNear(field(results, 'z'), z)
    expectNear(field(results, 'p'), p_two_sided)
    expectNear(field(results, 'pAdjusted'), p_BH)
  })
})

describe('hotspot_nc: Gi*', () => {
  const expected = expectedOf('hotspot_nc')
  const rows = shapesOf('nc_sids').map(({ properties }) => properties)
  const weights = inputOf('weights_nc')
  const freemanTukey = rows.map((row) => {
    const [x, n] = [row.SID74, row.BIR74]
    return Math.sqrt(1000) * (Math.sqrt(x / n) + Math.sqrt((x + 1) / n))
  })

  test.each([
    ['gstar_rate_queen_B', rows.map((row) => row.SID74 / row.BIR74)],
    ['gstar_ft_queen_B', freemanTukey],
  ])('%s', (name, values) => {
    const results = detectHotspots(values, weights.queen)
    expectNear(field(results, 'z'), expected[name].z)
    expectNear(field(results, 'p'), expected[name].p_two_sided)
    expectNear(field(results, 'pAdjusted'), expected[name].p_BH)
  })

  test('gstar_count_band35km_B', () => {
    const { z, p_BH_excl_islands, islands: alone } = expected.gstar_count_band35km_B
    const hide = (list: number[]) => list.map((value, i) => (alone.includes(i) ? null : value))
    const results = detectHotspots(
      rows.map((row) => row.SID74),
      weights.haversine_band_35km,
    )
    expectNear(field(results, 'z'), hide(z))
    expectNear(field(results, 'pAdjusted'), hide(p_BH_excl_islands))
    expectNear(field(results, 'p'), hide(expected.gstar_count_band35km_B.p_two_sided))
    expectNear(benjaminiHochberg(expected.gstar_count_band35km_B.p_two_sided), expected.gstar_count_band35km_B.p_BH)
  })
})

test('perm_columbus: Gi* with the fixed permutations', () => {
  const expected = expectedOf('perm_columbus')
  const crime = shapesOf('columbus').map(({ properties }) => Number(properties.CRIME))
  const orders = linesOf('perm_columbus_conditional')
  const results = conditionalPermutation(
    crime,
    inputOf('weights_columbus').queen,
    { rounds: expected.R, draw: (round) => orders[round]! },
    (unit, sum) => crime[unit]! + sum,
  )
  expectNear(
    results.map((result) => result!.pFolded),
    expected.gistar_p_folded,
    1e-9,
  )
})

const descending = (left: number, right: number) => right - left

describe('dbscan_cycle_hire', () => {
  const rows = rowsOf('cycle_hire')
  const points = rows.map((row): Position => [Number(row.lon), Number(row.lat)])

  test.each(expectedOf('dbscan_cycle_hire').dbscan as any[])('$eps_m m, $minPts points', (expected) => {
    const { labels, core, clusterCount } = dbscan(points, expected.eps_m, expected.minPts)
    const places = points.map((_, i) => i)
    expect(clusterCount).toBe(expected.n_clusters)
    expect(places.filter((i) => labels[i] === 0).length).toBe(expected.n_noise)
    const sizes = Array.from({ length: clusterCount }, (_, k) => places.filter((i) => labels[i] === k + 1).length)
    // A border point between two clusters may fall to either, so sizes may differ by the few such points.
    expect(sizes.sort(descending)).toHaveLength(expected.sizes.length)
    ;[...expected.sizes].sort(descending).forEach((size, k) => {
      expect(Math.abs(size - sizes[k]!)).toBeLessThanOrEqual(2)
    })
    expect(core.map(Number)).toEqual(expected.core)
    expect(places.filter((i) => labels[i] === 0)).toEqual(places.filter((i) => expected.labels[i] === 0))
    expect(
      samePartition(
        labels,
        expected.labels,
        places.filter((i) => core[i]),
      ),
    ).toBe(true)
  })

  test('distances', () => {
    const expected = expectedOf('dbscan_cycle_hire').dist_m_row0_first10
    // The first is the distance of the point to itself or to its neighbour; the reference lists points from the first on.
    const offset = expected[0] === 0 ? 0 : 1
    expectNear(
      expected.map((_: number, j: number) => haversineM(points[0]!, points[j + offset]!)),
      expected,
    )
  })

  test.each(expectedOf('dbscan_cycle_hire').hdbscan as any[])('HDBSCAN*, $minPts points', (expected) => {
    const got = hdbscan(points, expected.minPts)
    expectNear(got.coreDistances, expected.core_dist)
    expect(got.stabilities).toHaveLength(expected.n_clusters)
    expect(got.labels.filter((label) => label === 0).length).toBe(expected.n_noise)
    expect(adjustedRand([...got.labels], expected.labels)).toBeGreaterThanOrEqual(0.99)
    expectNear([...got.stabilities].sort(descending), [...expected.cluster_stability].sort(descending))
    expectNear(got.membership, expected.membership)
    expectNear(got.outlierScores, expected.outlier_scores)
  })
})

describe('eb_nc', () => {
  const expected = expectedOf('eb_nc')
  const rows = rowsOf('nc_sids')
  const counts = column(rows, 'SID74')
  const births = column(rows, 'BIR74')
  const prior = smoothRates(counts, births)!

  test('global', () => {
    expectNear(prior.a, expected.global.poisson.a, 1e-12)
    expectNear(prior.b, expected.global.poisson.b, 1e-12)
    expectNear(prior.rates, expected.global.poisson.est, 1e-12)
    const raw = counts.map((count, i) => count / births[i]!)
    expectNear(raw, expected.global.poisson.raw)
    expectNear(raw, expected.local_queen.geoda_true.raw)
  })

  test('shares of a common event', () => {
    const shares = smoothShares(counts, births)!
    expectNear(shares.a, expected.global.binomial.a, 1e-12)
    expectNear(shares.b, expected.global.binomial.b, 1e-12)
    expectNear(shares.rates, expected.global.binomial.est, 1e-9)
  })

  test('local, with the neighbourhood mean for every member', () => {
    const local = smoothRatesLocally(counts, births, inputOf('weights_nc').queen)
    expectNear(
      local.map((each) => each!.rate),
      expected.local_queen.geoda_true.est,
      1e-12,
    )
    expectNear(
      local.map((each) => each!.a),
      expected.local_queen.geoda_true.a,
      1e-12,
    )
    expectNear(
      local.map((each) => each!.b),
      expected.local_queen.geoda_true.b,
      1e-12,
    )
  })

  test('exact Poisson interval', () => {
    const rates = counts.map((count, i) => incidentRate(count, births[i]!, 1))
    expectNear(
      rates.map(({ rate }) => rate),
      expected.poisson_ci_per_100k.rate,
    )
    expectNear(
      rates.map(({ lo }) => lo),
      expected.poisson_ci_per_100k.lo,
    )
    expectNear(
      rates.map(({ hi }) => hi),
      expected.poisson_ci_per_100k.hi,
    )
  })

  test('gamma posterior and exceedance', () => {
    const { mean, lo, hi, p_exceed, threshold, shape0, rate0 } = expected.gamma_posterior
    expectNear([prior.b ** 2 / prior.a, prior.b / prior.a], [shape0, rate0])
    const posteriors = counts.map((count, i) => ratePosterior(count, births[i]!, prior))
    expectNear(
      posteriors.map((each) => each.mean),
      mean,
      1e-10,
    )
    expectNear(
      posteriors.map((each) => each.lo),
      lo,
      1e-10,
    )
    expectNear(
      posteriors.map((each) => each.hi),
      hi,
      1e-10,
    )
    expectNear(
      counts.map((count, i) => rateExceedance(count, births[i]!, prior, threshold)),
      p_exceed,
    )
  })
})

test('Benjamini-Hochberg keeps nulls out of the count', () => {
  expect(benjaminiHochberg([0.01, null, 0.02, 0.03, 0.5])).toEqual([0.04, null, 0.04, 0.04, 0.5])
})
