// How an answer about patterns came about, in a line each; the Methods page tells it at length.
import type { PatternMethod } from '#api/contract/statements/methods.ts'
import type { WordsFor } from '../../say-in.ts'

export const patternMethods: WordsFor<PatternMethod> = {
  'gi-star': ({ of }) =>
    ({
      rate: 'Getis-Ord Gi* on incident rates smoothed over all districts (empirical Bayes)',
      count: 'Getis-Ord Gi* on incident counts',
      indicator: 'Getis-Ord Gi* on steadied shares of the indicator (Fay-Herriot)',
    })[of],
  'gi-star-over-time': ({ of }) =>
    `Getis-Ord Gi* over space and time, on ${of === 'rate' ? 'incident rates smoothed over all districts and periods (empirical Bayes)' : 'incident counts'}: each district, its neighbours, this period and the one before`,
  'local-moran': ({ of }) =>
    ({
      rate: 'Local Moran’s I on incident rates standardised for the people living there (Assuncao and Reis)',
      count: 'Local Moran’s I on incident counts',
      indicator: 'Local Moran’s I on steadied shares of the indicator (Fay-Herriot)',
    })[of],
  'space-time-permutation-scan': () => 'Space-time permutation scan (Kulldorff and others 2005), in weeks',
  'neighbours-queen': () => 'queen contiguity (a shared corner is enough)',
  'neighbours-queen-and-nearest': () => 'queen contiguity; islands are tied to their nearest district',
  'false-discovery-rate': ({ over }) =>
    over === 'districts'
      ? 'Benjamini-Hochberg false discovery rate over all districts tested'
      : 'Benjamini-Hochberg false discovery rate over all districts and periods, at 95 %',
  'mann-kendall': () => 'Mann-Kendall on the statistic of each district, at 95 %',
  'conditional-permutation': () =>
    'Conditional permutation: the district held, the values of the others dealt onto its neighbours. For Gi* where a district has fewer than 8 neighbours and the values are skewed (beyond 1 either way), for local Moran everywhere. pFolded is one-sided, pPermutation twice that.',
}
