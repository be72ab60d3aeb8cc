// What each number on the screens means, one entry a method. The ids are the anchors that "How do we know?" links lead to.
import {
  FEWEST_DF,
  FEWEST_FOR_PRECISION,
  FEWEST_PSUS,
  FEWEST_RESPONDENTS,
  WIDEST_INTERVAL,
  WIDEST_RELATIVE_INTERVAL,
} from '#api/analytics/precision.ts'

export type MethodEntry = {
  id: string
  title: string
  meaning: string
  formula: readonly string[]
  parameters: readonly (readonly [string, string])[]
  caveats: readonly string[]
  sources: readonly string[]
}
const percent = (share: number): string => `${Math.round(share * 100)} %`

const perception: MethodEntry = {
  id: 'perception',
  title: 'What people feel',
  meaning:
    'The share of people asked in the last wave of the period whose answer counts, for example “very safe” or “fairly safe”. It stands for the people of the district because each answer carries the weight of those it speaks for. The 95 % range says how far the true share may reasonably lie from it: the fewer the people and sampling points, the wider.',
  formula: [
    'share p = Σ w·y / Σ w      (w weight of a respondent, y = 1 when the answer counts, else 0)',
    'score u = w·(y − p) / Σ w;  z = sum of u over one sampling point',
    'variance V = Σ over strata of  n/(n−1) · Σ (z − mean z)²      (sampling points with nobody in the group stay in, as 0)',
    'effective sample n* = p(1−p)/V, corrected for degrees of freedom, never more than n',
    'range: from Beta(0.025; n*p, n*(1−p)+1) to Beta(0.975; n*p+1, n*(1−p))      (Korn and Graubard)',
  ],
  parameters: [
    ['Range', '95 %'],
    [
      '“Don’t know”',
      'left out of the base below 5 % of a wave’s answers; from 5 % on it stays in and does not count as yes',
    ],
    ['Unknown sampling points', 'each respondent stands for one; the range is then rather too narrow'],
  ],
  caveats: [
    'A wave is a picture of its weeks. The month it ended stands beside every figure; older waves are called out of date.',
    'Two ranges that overlap much may hide no difference at all.',
    'People may not say what they feel, above all about those who carry weapons.',
  ],
  sources: [
    'Binder (1983), International Statistical Review 51',
    'Korn and Graubard (1998), Survey Methodology 24',
    'Lumley (2010), Complex Surveys',
  ],
}

const suppression: MethodEntry = {
  id: 'suppression',
  title: 'Withheld, caution, no data, zero',
  meaning:
    'Four different things, never drawn alike. Withheld: people answered, but so few that somebody could be recognised. Caution: there is a figure, but its range is wide. No data: nobody was asked, or nothing was recorded. Zero: it was looked for, and there was none.',
  formula: [
    `withheld when fewer than ${FEWEST_RESPONDENTS} people answered, or they come from fewer than ${FEWEST_PSUS} sampling points`,
    'withheld too when it could be worked out by subtracting what is shown from a total',
    `caution when n or n* < ${FEWEST_FOR_PRECISION}, or the range is ${percent(WIDEST_INTERVAL)} wide or more, or wider than ${percent(WIDEST_RELATIVE_INTERVAL)} of the smaller side of the share`,
  ],
  parameters: [
    ['Fewest people', String(FEWEST_RESPONDENTS)],
    ['Fewest sampling points', String(FEWEST_PSUS)],
    ['Fewest for a figure without caution', `${FEWEST_FOR_PRECISION} people, also counted as effective sample`],
    ['Looked at by a person first', `fewer than ${FEWEST_DF} degrees of freedom, or a share of exactly 0 or 100 %`],
  ],
  caveats: ['The same rules hold on the map, in tables, in downloads and in the programming interface.'],
  sources: [
    'Parker et al. (2017), NCHS Vital and Health Statistics 2(175)',
    'OCHA Centre for Humanitarian Data, Guidance Note on disclosure control',
  ],
}

const grievances: MethodEntry = {
  id: 'grievances',
  title: 'What people complain of',
  meaning:
    'The share of people who call at least one complaint serious or very serious, and the same for each kind of complaint. Nobody is added up twice: one person may name several, so the kinds do not sum to the whole.',
  formula: [
    'serious = severity 2 or 3 on a scale of 0 (none) to 3 (very serious)',
    'share and range as under “What people feel”',
    'change = share in this wave − share in the wave before, in percentage points',
  ],
  parameters: [['Serious from', 'severity 2']],
  caveats: ['A complaint is what people say troubles them, not proof of who is to blame.'],
  sources: ['Saferworld, Community Security: a vehicle for peacebuilding and statebuilding'],
}

const rates: MethodEntry = {
  id: 'rates',
  title: 'What happens: incidents and rates',
  meaning:
    'Incidents are records of what was reported, each with its source, date and place, and how exactly date and place are known. The rate sets them against the people who live there, so that a large town and a small one can be compared. The range says how much of a difference chance alone could make.',
  formula: [
    'rate = incidents / (people × years) × 100,000',
    'range: Gamma(0.025; incidents) to Gamma(0.975; incidents + 1), divided by people × years      (exact, Garwood)',
  ],
  parameters: [
    ['Counted in a district', 'place known to the district or better (precision 1 to 3)'],
    ['Counted in a month', 'when all of the possible dates lie in that month'],
    ['Caution', 'fewer than 10 incidents, or a range wider than 160 % of the rate'],
    ['Counted in a rate or hotspot', 'the kinds you filter by; otherwise violent kinds, which leave protest out'],
    ['Counted as incidents', 'every kind the filter lets through; violent ones stand beside'],
  ],
  caveats: [
    'More reports can mean more violence, or more people who report. The number of sources stands beside the months.',
    'What is left out because its place or date is too vague is counted and said, never dropped in silence.',
    'One record is one event, however many were harmed; deaths are as the source reported them.',
  ],
  sources: [
    'Garwood (1936), Biometrika 28',
    'Weidmann (2016), American Journal of Political Science 60',
    'UCDP GED codebook, for precision',
  ],
}

const smoothing: MethodEntry = {
  id: 'smoothing',
  title: 'Steadied rates',
  meaning:
    'In a small district one incident moves the rate a lot. Before rates are tested or compared with a threshold, each is drawn towards the country’s, the more the fewer people stand behind it. The raw count always remains beside it.',
  formula: [
    'b = Σ incidents / Σ person-years;  s² = weighted variance of the rates;  a = max(0, s² − b / mean person-years)',
    'steadied rate = b + (rate − b) · a / (a + b / person-years)',
  ],
  parameters: [['Drawn towards', 'the rate of all districts together']],
  caveats: [
    'When districts differ no more than chance would make them (a = 0), all get the same rate, and that is the finding.',
  ],
  sources: ['Marshall (1991), Applied Statistics 40', 'Fay and Herriot (1979), JASA 74, for shares'],
}

const upstream: MethodEntry = {
  id: 'upstream',
  title: 'Act upstream, respond, sustain',
  meaning:
    'Upstream: complaints are high or rising while violence is still low, so there is time to act on the causes. Respond: violence is high. Sustain: both are low. Cannot tell yet: no answer is likely enough. Not tested: too few were asked, too long ago, or somebody was left out of the asking. Unmeasured is never good news.',
  formula: [
    'pG = the larger of P(complaint share > c_G) and P(rise since the wave before > δ), both from shares steadied across districts',
    'pV = P(violent incidents per head in the last 12 months > c_V), from the steadied rate’s own distribution',
    'respond = pV;  upstream = (1 − pV)·pG;  sustain = (1 − pV)·(1 − pG);  they sum to 1',
    'the largest is declared when it is 0.80 or more; a state is left again below 0.60; else “cannot tell yet”',
    'watch: the same on unsteadied shares in one wave;  confirmed watch: in two waves running',
  ],
  parameters: [
    ['c_G, δ, c_V, decision', 'in force now: see the line under this entry'],
    ['Asked', 'within 18 months, effective sample of 30 or more in the wave (in both, for a rise)'],
    ['Violence known', 'for all of the last 12 months'],
    ['Who was heard', 'no group so far under its share that its badge is red'],
  ],
  caveats: [
    'It is a reason to listen and to look, never a prediction about a person or a group.',
    'Steadying makes false alarms rare and misses some true rises in small samples; the watch tier is there to catch those.',
    'Prevention that works makes the flag look wrong afterwards: what was done is recorded beside it.',
  ],
  sources: [
    'Fay and Herriot (1979), JASA 74; Datta and Lahiri (2000), Statistica Sinica 10',
    'Hirose, Imai and Lyall (2017), Journal of Peace Research 54',
    'Linke, Schutte and Buhaug (2015), International Studies Review 17',
  ],
}

const hotspots: MethodEntry = {
  id: 'hotspots',
  title: 'Hotspots and coldspots',
  meaning:
    'A hotspot is a district that, with its neighbours, has more than chance would gather in one place; a coldspot has less. 99, 95 and 90 % say how sure: after allowing for the many districts tested at once.',
  formula: [
    'z = (sum over the district and its neighbours of x − W·mean) / (s·√((n·W − W²)/(n − 1)))      (Getis and Ord’s Gi*, W neighbours with itself)',
    'p two-sided; adjusted over all districts by Benjamini and Hochberg; hot or cold at adjusted p below 0.01, 0.05, 0.10',
  ],
  parameters: [
    ['Tested', 'steadied rates; or counts, or shares when 70 % of districts have a sound one'],
    ['Neighbours', 'districts that touch, even at a corner'],
  ],
  caveats: [
    'A district without neighbours, or without a figure, is not tested: that is not the same as “nothing found”.',
    'Always tested over the whole country, whatever part is on the screen.',
  ],
  sources: [
    'Ord and Getis (1995), Geographical Analysis 27',
    'Caldas de Castro and Singer (2006), Geographical Analysis 38',
  ],
}

const pointClusters: MethodEntry = {
  id: 'point-clusters',
  title: 'Clusters of abandoned buildings',
  meaning:
    'Buildings that stand close together, so that they are likely to be one problem. Beside each cluster stands how many incidents happened within 250 m of its buildings.',
  formula: [
    'a building with at least 3 within 250 m (itself counted) is in a cluster, and so is every building within 250 m of it      (DBSCAN)',
    'distance on a sphere of radius 6,371,008.8 m',
  ],
  parameters: [
    ['Reach', '250 m'],
    ['Fewest buildings', '3'],
    ['Left out', 'buildings whose position is less exact than the reach; how many is said'],
  ],
  caveats: [
    'Incidents near buildings are not proof that the buildings are the cause.',
    'A building is counted as open to misuse while its last known state is empty or used by an armed group.',
  ],
  sources: ['Ester et al. (1996), KDD', 'Branas et al. (2016), American Journal of Public Health 106'],
}

const interventions: MethodEntry = {
  id: 'interventions',
  title: 'What is being done',
  meaning:
    'Every activity with its kind, dates, place, budget and who does it; and which of three it is: defence, development or diplomacy. Active means that it runs in the period shown.',
  formula: ['planned: starts after the period;  ended: ended before it;  active: everything else'],
  parameters: [
    ['Class', 'fixed by kind: a youth centre is development, a police post defence, a dialogue forum diplomacy'],
  ],
  caveats: [
    'A fall after an activity is not yet its effect: places are often chosen when things are at their worst, and then return to normal by themselves.',
    'An overdue promise is one whose date has passed without the community saying it was kept.',
  ],
  sources: ['Wheeler and Ratcliffe (2018), Crime Science 7', 'South et al. (2023), JAMA Internal Medicine'],
}

const representativeness: MethodEntry = {
  id: 'representativeness',
  title: 'Who was asked',
  meaning:
    'For each group by sex, age, minority and displacement: its share among the people asked against its share in the population. A group nobody asked is named.',
  formula: [
    'ratio = share among those asked / share in the population',
    'amber outside 0.8 to 1.25, red outside 0.5 to 2, and only when the 95 % range (Wilson) of the share excludes the population’s',
  ],
  parameters: [
    ['Counted', 'unweighted: this is who was heard, not what they said'],
    ['Red', 'the upstream state becomes “not tested”'],
  ],
  caveats: ['Field reports are not a sample: they say what somebody saw, never how many feel so.'],
  sources: [
    'Duncan and Duncan (1955), American Sociological Review 20',
    'Schouten, Cobben and Bethlehem (2009), Survey Methodology 35',
  ],
}

const coverage: MethodEntry = {
  id: 'coverage',
  title: 'Coverage and silence',
  meaning:
    'How many districts were asked at all, when last, and which never. Silence is a finding of its own: no complaint from a place nobody visited means nothing.',
  formula: [
    'asked = districts with at least one answer to the question in the period;  never = without one in any wave',
  ],
  parameters: [['How old', 'counted from the end of the period shown, not from today']],
  caveats: ['A district that was asked about one thing may never have been asked about another.'],
  sources: [],
}

export const methodEntries: readonly MethodEntry[] = [
  perception,
  suppression,
  grievances,
  rates,
  smoothing,
  upstream,
  hotspots,
  pointClusters,
  interventions,
  representativeness,
  coverage,
]
