// What the Risk screen and the panel say of the risk index, and of what may come.
const reasons: Record<string, string> = {
  'no-data': 'nothing measured',
  'never-asked': 'nobody asked',
  suppressed: 'withheld, too few people',
  'too-few': 'too little measured for a score',
  stale: 'asked too long ago',
  constant: 'the same everywhere',
  'no-population': 'population not known',
  'wide-interval': 'no rank: it could lie anywhere in half of the list',
  'not-tested': 'not worked out',
}

export const risk = {
  title: 'Risk index',
  lead: 'Five things people would weigh, on one scale from 0 to 100. Open a district to see what its score is made of.',
  choice: 'Weights are a choice, not a finding.',
  weights: 'What should count, and how much?',
  usual: 'Back to the usual weights',
  loading: 'Working out the risk index',
  ranking: 'Districts by risk index',
  district: 'District',
  score: 'Score',
  arithmetic: 'Plain average',
  rank: 'Rank',
  empty: 'No district has enough measured for a score.',
  scored: (scored: number, total: number) => `${scored} of ${total} districts have a score.`,
  rankInterval: (lo: string, hi: string) => `rank ${lo} to ${hi}, 90 % interval`,
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
    'grievance-share': 'have a serious grievance',
    'grievance-change': 'change since the wave before',
    'safe-after-dark': 'feel safe after dark',
    'trust-police': 'trust the police',
    'trust-courts': 'trust the courts',
    'open-sites': 'open sites per 10,000 people',
  },
  points: (points: string) => `${points} points`,
  percent: (percent: string) => `${percent} %`,
  sensitivity: 'Which input moves it',
  sensitivityNote: 'How many places a district moves, on average, when one input is left out.',
  places: (places: string) => `${places} places`,
  doubleCounted: (one: string, two: string) => `Counted twice? “${one}” and “${two}” say almost the same.`,
  opposed: (one: string) => `“${one}” runs against the rest: high where the others are low.`,
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
