// What the Risk screen and the panel say of the risk index, and of what may come.
const reasons: Record<string, string> = {
  'no-data': 'nothing measured',
  'never-asked': 'nobody asked',
  suppressed: 'withheld, too few people',
  'too-few': 'too little measured for a score',
  stale: 'asked too long ago',
  constant: 'the same everywhere',
  'no-population': 'population not known',
  'wide-interval': 'cannot be told apart from half of the list',
  'not-tested': 'not worked out',
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

export const risk = {
  title: 'Risk index',
  lead: 'Five things that make a place unsafe, on one scale from 0 to 100, higher is worse. Open a district to see what its score is made of.',
  choice: 'A choice, not a finding. Move them and see what changes.',
  weights: 'What should count, and how much?',
  weightOf: (pillar: string) => `Weight of ${pillar}`,
  counts: (percent: string) => `counts for ${percent} % of the score`,
  usual: 'Back to the usual weights',
  loading: 'Working out the risk index',
  ranking: 'Districts by risk index',
  district: 'District',
  score: 'Score',
  barColumn: 'Score, 0 to 100, and what it is made of',
  arithmetic: 'Plain average',
  arithmeticShort: 'Plain average',
  rank: 'Rank',
  rangeColumn: (last: string) => `Rank, nine times in ten (1–${last})`,
  empty: 'No district has enough measured for a score.',
  scored: (scored: string, total: string, month: string) =>
    `${scored} of ${total} districts have enough measured for a score, up to ${month}.`,
  ranked: (ranked: number, untold: number) =>
    `${plural(ranked, '1 can be ranked', `${ranked} can be ranked`)}; ${
      untold === 0 ? 'none' : untold
    } cannot be told apart: their rank could lie anywhere in half of the list.`,
  workingOut: 'Working out how sure the new order is.',
  between: (lo: string, hi: string) => (lo === hi ? `rank ${lo}` : `rank ${lo} to ${hi}`),
  notToldApart: (lo: string, hi: string) => `${lo} to ${hi}: cannot be told apart`,
  scoreRange: (lo: string, hi: string) => `The score lies between ${lo} and ${hi} nine times in ten.`,
  topTenth: (percent: string) =>
    percent === '0'
      ? 'It is hardly ever among the worst tenth.'
      : `It is among the worst tenth ${percent} times in 100.`,
  onMap: (name: string) => `${name} on the map`,
  partOf: (pillar: string, points: string) => `${pillar}: ${points} points`,
  partsOf: (name: string) => `What the score of ${name} is made of`,
  pillar: 'What counts',
  onScale: '0–100',
  weight: 'Weight',
  pointsColumn: 'Points',
  sum: 'Together, the score',
  measured: (figure: string, score: string | null) => (score === null ? figure : `${figure}, ${score} of 100`),
  pillars: {
    violence: 'Violence',
    grievance: 'Grievances',
    unsafe: 'Feeling unsafe',
    distrust: 'Distrust of police and courts',
    environment: 'Abandoned places',
  },
  indicators: {
    'violence-rate': 'violent incidents per 100,000 a year',
    'violence-change': 'change of that rate in a year',
    'grievance-share': 'people with a serious grievance',
    'grievance-change': 'change of that share since the wave before',
    'safe-after-dark': 'people who feel safe after dark',
    'trust-police': 'people who trust the police',
    'trust-courts': 'people who trust the courts',
    'open-sites': 'open abandoned sites per 10,000 people',
  },
  percent: (percent: string) => `${percent} %`,
  sensitivity: 'What the order hangs on',
  hangsOn: (most: string, mostPlaces: string, least: string, leastPlaces: string) =>
    `Most on “${most}”: without it a district moves ${mostPlaces} places on average. Least on “${least}”: ${leastPlaces} places.`,
  places: (places: string) => `${places} places`,
  doubleCounted: (one: string, two: string, correlation: string) =>
    `Counted twice? “${one}” and “${two}” say almost the same (correlation ${correlation}).`,
  opposed: (one: string, correlation: string) =>
    `“${one}” runs against the rest: it is high where the others are low (correlation ${correlation}). It says something else, or should weigh less.`,
  scales: 'Where 0 and 100 lie',
  scalesNote: (from: string, to: string) =>
    `Set once, by the middle nine tenths of all districts from ${from} to ${to} and their first two surveys, so that no score moves because others did. What lies beyond counts as 0 or 100.`,
  scale: (indicator: string, none: string, worst: string) => `${indicator}: 0 at ${none}, 100 at ${worst}`,
  noScale: (indicator: string, reason: string) => `${indicator}: ${reason}`,
  drawn: (draws: string, seed: string) =>
    `How sure: ${draws} draws (seed ${seed}) of what was measured within its error, of weights near these, of two ways to scale and two to add up.`,
  reason: (code: string | null) => reasons[code ?? 'no-data'] ?? 'nothing measured',
}

export const forecastWords = {
  title: 'What may come',
  chart: 'Incidents of the last twelve months, and the range the next three may lie in',
  bands: 'Dark: an even chance. Light: nine times in ten.',
  ranges: (month: string, low: string, high: string) => `${month}: ${low} to ${high} incidents, nine times in ten`,
  record: (percent: string) =>
    `Over the last twelve months this was ${percent} % nearer than the range of the past year alone.`,
  hidden: {
    'no-skill-over-climatology':
      'No forecast is shown: lately it was no better here than simply looking at the past twelve months.',
    'too-few': 'No forecast is shown: the months known are too few to judge one by.',
    'no-data': 'No forecast is shown: no incidents are recorded.',
  },
}
