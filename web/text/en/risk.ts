// What the Risk screen and the panel say of the risk index, and of what may come.
import { noun, plural } from './grammar.ts'

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
    `${scored} of ${noun(total, 'district', 'districts')} ${plural(scored, 'has', 'have')} enough measured for a score, up to ${month}.`,
  ranked: (ranked: number, untold: number) =>
    `${ranked} can be ranked; ${
      untold === 0 ? 'none' : untold
    } cannot be told apart: their rank could lie anywhere in half of the list.`,
  workingOut: 'Working out how sure the new order is.',
  between: (lo: string, hi: string) => (lo === hi ? `rank ${lo}` : `rank ${lo} to ${hi}`),
  notToldApart: (lo: string, hi: string) => `${lo} to ${hi}: cannot be told apart`,
  scoreRange: (lo: string, hi: string) => `The score lies between ${lo} and ${hi} nine times in ten.`,
  topTenth: (percent: string) =>
    percent === '0'
      ? 'It is hardly ever among the worst tenth.'
      : `It is among the worst tenth ${noun(percent, 'time', 'times')} in 100.`,
  onMap: (name: string) => `${name} on the map`,
  partOf: (pillar: string, points: string) => `${pillar}: ${noun(points, 'point', 'points')}`,
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
  legend: 'Risk index under the usual weights, 0 to 100',
  untold: 'Cannot be told apart from half of the districts',
  unscored: 'Too little measured for a score',
  onMapRanked: (score: string, rank: string, lo: string, hi: string) =>
    `${score} of 100, rank ${rank} (${lo === hi ? lo : `${lo}–${hi}`})`,
  onMapUntold: (score: string, lo: string, hi: string) =>
    `${score} of 100; rank anywhere from ${lo} to ${hi}, cannot be told apart`,
  onMapScore: (score: string) => `${score} of 100`,
  mostly: (pillar: string, points: string) => `Most of it: ${pillar.toLowerCase()}, ${noun(points, 'point', 'points')}`,
  summary: (names: readonly string[], ranked: number, untold: number) =>
    `${names.length === 0 ? 'No district can be ranked' : `Highest: ${names.join(', ')}`} · ${ranked} ranked · ${untold} cannot be told apart`,
  section: 'Risk index',
  sectionRanked: (score: string, rank: string, last: string, lo: string, hi: string) =>
    `${score} of 100, rank ${rank} of ${last} (${lo === hi ? lo : `${lo} to ${hi}`} nine times in ten).`,
  sectionUntold: (score: string, last: string, lo: string, hi: string) =>
    `${score} of 100. Its rank could be anything from ${lo} to ${hi} of ${last}: it cannot be told apart from half of the districts.`,
  sectionScore: (score: string) => `${score} of 100.`,
  sectionNone: (reason: string) => `No score: ${reason}.`,
  someMissing: (percent: string) =>
    `Only ${percent} % of the weight is measured here; the rest was taken to be anything seen elsewhere.`,
  open: 'What it is made of',
  weighOtherwise: 'Weigh it otherwise',
  percent: (percent: string) => `${percent} %`,
  sensitivity: 'What the order hangs on',
  hangsOn: (most: string, mostPlaces: string, least: string, leastPlaces: string) =>
    `Most on “${most}”: without it a district moves ${noun(mostPlaces, 'place', 'places')} on average. Least on “${least}”: ${noun(leastPlaces, 'place', 'places')}.`,
  places: (places: string) => noun(places, 'place', 'places'),
  scales: 'Where 0 and 100 lie',
  scalesNote: (from: string, to: string) =>
    `Set once, by the middle nine tenths of all districts from ${from} to ${to} and their first two surveys, so that no score moves because others did. What lies beyond counts as 0 or 100.`,
  scale: (indicator: string, none: string, worst: string) => `${indicator}: 0 at ${none}, 100 at ${worst}`,
  noScale: (indicator: string, reason: string) => `${indicator}: ${reason}`,
  drawn: (draws: string, seed: string) =>
    `How sure: ${draws} draws (seed ${seed}) of what was measured within its error, of weights near these, of two ways to scale and two to add up.`,
  reason: (code: string | null) => reasons[code ?? 'no-data'] ?? 'nothing measured',
}

/** Said of what a forecast counts. */
const whatOf = (high: string, namesKinds: boolean) =>
  namesKinds
    ? `${plural(high, 'incident', 'incidents')} of the chosen kinds`
    : plural(high, 'violent incident', 'violent incidents')

export const forecastWords = {
  title: 'What may come',
  loading: 'Looking ahead',
  chart: (said: string) => `The last twelve months, and the range the next may lie in. ${said}`,
  range: (month: string, low: string, high: string, inner: string, outer: string, namesKinds: boolean) =>
    `${month}: ${low === high ? low : `${low} to ${high}`} ${whatOf(high, namesKinds)} nine times in ten, ${
      inner === outer ? inner : `${inner} to ${outer}`
    } as often as not.`,
  later: (month: string, low: string, high: string) => `${month}: ${low === high ? low : `${low} to ${high}`}`,
  laterWords: (months: readonly string[]) => `Nine times in ten, ${months.join('; ')}.`,
  noFurther: (month: string) =>
    `From ${month} on it was no better than the past twelve months as they were: not shown.`,
  bands: { outer: '9 in 10', inner: '1 in 2' },
  better: (percent: string) =>
    `Looking ahead was worth ${percent} % more here than taking the past twelve months as they were.`,
  held: (held: string, origins: string) =>
    `Its nine-in-ten range held ${held} of the last ${noun(origins, 'month', 'months')}.`,
  record: 'How good has it been?',
  recordNote: (origins: string) =>
    `Tried on each of the last ${noun(origins, 'month', 'months')}, told only what came before, and beside two simpler ways. A smaller miss is better.`,
  caption: 'This way of looking ahead beside two simpler ones',
  way: 'Way',
  ways: {
    forecast: 'A level that drifts slowly',
    climatology: 'The past twelve months as they were',
    persistence: 'The last month again',
  },
  scores: { crps: 'Miss (CRPS)', logScore: 'Log score', skill: 'Worth more by', coverage: 'In range' },
  skill: (percent: string) => `${percent} %`,
  noLogScore: 'Gives no chance to a count it has not seen',
  goesOn: 'It goes on from what was reported, and knows nothing of elections, harvests or what is being done.',
  hidden: {
    'no-skill-over-climatology':
      'No forecast is shown: looking ahead was worth no more here than taking the past twelve months as they were.',
    'too-few': 'No forecast is shown: the months known are too few to judge one by.',
    'no-data': 'No forecast is shown: no incidents are recorded.',
  },
}
