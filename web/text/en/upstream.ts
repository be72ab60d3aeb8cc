// "Act first": where prevention is needed before violence, how sure we are, and what became of earlier flags.
import { noun, plural } from './grammar.ts'

export const upstream = {
  title: 'Act first',
  lead: 'Districts where grievances are high or rising and violence is still low. The longer the ochre bar, the surer that talking now comes before violence. A flag is a reason to talk with people there; it foretells nothing about any person or group.',
  key: {
    upstream: 'act upstream: grievances high or rising, violence low',
    respond: 'respond now: violence high',
    sustain: 'sustain: both low',
  },
  thresholds: (grievance: string, rise: string, violence: string) =>
    `Fixed in advance: grievances are high from ${grievance} % of people with a serious one, a rise of ${noun(rise, 'point', 'points')} matters, and violence is high above ${noun(violence, 'incident', 'incidents')} per 100,000 people a year.`,
  unresolved: 'Violence is high already and the grievances behind it are unresolved',
  ranked: 'Where to act first',
  cut: (listed: number, percent: string, wrong: string) =>
    plural(
      listed,
      `The list ends here: this one is expected to be wrong with probability ${wrong} %; up to ${percent} % is allowed.`,
      `The list ends here: of these ${listed}, at most ${percent} % are expected to be wrong (${wrong} % by their probabilities).`,
    ),
  cutNone: (percent: string) =>
    `No district is on the list: none can be named so that at most ${percent} % of the list is expected to be wrong.`,
  unlisted: (n: number) =>
    `${noun(n, 'more district was tested and ranks', 'more districts were tested and rank')} lower; the map’s table has every one.`,
  others: 'Below the line: not sure enough to act on, close enough to watch',
  none: 'Nothing to rank: no district could be tested.',
  noneDetail: 'The flag needs people’s answers, a year of recorded incidents, and how many people live where.',
  notTested: (n: string) =>
    `${noun(n, 'district', 'districts')} could not be tested and ${plural(n, 'is', 'are')} not ranked. The map shows why.`,
  probabilities: { upstream: 'act upstream', respond: 'respond now', sustain: 'sustain' },
  bar: (upstream: string, respond: string, sustain: string) =>
    `Act upstream ${upstream} %, respond now ${respond} %, sustain ${sustain} %`,
  percent: (p: string) => `${p} %`,
  tiers: { flag: 'Flag', 'confirmed-watch': 'Watched over two waves', watch: 'Watch' },
  watched: 'Watch: verify and listen',
  watch: (p: string) => `By its own answers alone: ${p} %`,
  why: 'Why',
  preconditions: 'What the flag needs',
  met: 'Met',
  unmet: 'Not met',
  acted: (n: number) => plural(n, 'One intervention is active here', `${n} interventions are active here`),
  notActed: 'Nobody is working here',
  rule: (rule: string, enter: string, leave: string) =>
    `Rule ${rule.split(':')[0] ?? rule}: a state is declared at ${enter} % and kept until it falls below ${leave} %. Each wave is assessed with the record as known when it came in.`,
  ledger: {
    title: 'Flag ledger: what became of earlier flags',
    lead: 'Every flag and watch, dated by the wave after which it was raised, with what was known then.',
    summary: {
      title: 'What came of flags and watches',
      total: 'In all',
      onset: 'Violence began',
      avertedOrFalse: 'It did not',
      pending: 'Too early to say',
    },
    groups: { flaggedAndActed: 'Flagged and acted on', flaggedNotActed: 'Flagged, not acted on', watched: 'Watched' },
    empty: 'No flag has been raised yet.',
    columns: {
      district: 'District',
      raised: 'Raised after',
      tier: 'Called',
      known: 'Known then',
      afterwards: 'Violence after, by quarter',
      acted: 'Acted on',
      outcome: 'What came of it',
    },
    until: (until: string) => `stood until ${until}`,
    vintage: {
      'as-known-then': (seq: string) => `as known then (record entry ${seq})`,
      'as-known-now': 'told by date: the record held nothing yet at that time',
    },
    outcomes: { onset: 'Violence began', 'averted-or-false': 'Averted or false', pending: 'Too early to say' },
    ahead: (n: number) => plural(n, 'one quarter ahead', `${n} quarters ahead`),
    quarters: (rates: readonly string[], high: string) =>
      `Violent incidents per 100,000 a year in the quarters after: ${rates.join(', ')}; high from ${high}`,
    none: 'no full quarter yet',
    no: 'No',
  },
}

export const trackRecord = {
  title: 'Track record',
  lead: 'Did the flag see violence coming, and better than simpler ways of guessing? Each starting point uses only what was known then. Violence begins where it was low and is then high on average, and at least half as much again as in the year before.',
  /** What the verdict means for somebody who has to decide. */
  decide: {
    skill:
      'For a decision: the flag has earned a say in where to go first. It still misses some places and names others wrongly, as the counts below tell; go and listen before money moves.',
    'no-skill':
      'For a decision: do not rank districts or move money by the flag alone. Read it as a list of places to go and listen first; a simpler look at the same answers has done as well.',
    untested:
      'For a decision: nobody can say yet whether the flag is any better than a simpler guess. Read it as a list of places to go and listen first, and ask again when more has been seen.',
  },
  basis: (
    cases: string,
    origins: string,
    step: 'month' | 'quarter',
    from: string,
    to: string,
    onsets: number,
    horizon: number,
  ) =>
    `${noun(cases, 'case', 'cases')} of quiet districts from ${noun(origins, 'starting point', 'starting points')}, a ${step} apart (${from} to ${to}); violence began ${plural(onsets, 'once', `${onsets} times`)} within ${plural(horizon, 'the next quarter', `the next ${horizon} quarters`)}.`,
  vintage: {
    'as-known-then': 'The record is read as it was known at each starting point.',
    'as-known-now':
      'Records came in later than they happened, so some or all starting points are told by date, with what is known now.',
  },
  sourcesChanged: (sources: readonly { id: string; from: string; to: string }[]) =>
    `Not every source reported throughout: ${sources.map(({ id, from, to }) => `${id} from ${from} to ${to}`).join('; ')}. A source that begins can look like a rise of violence, one that ends like calm.`,
  perDistrict: 'Populations are not known here: rates are incidents per district.',
  notTested: (n: string) => `${noun(n, 'case is', 'cases are')} left out because the flag could not be tested there.`,
  statistics: 'How do we know? Each guess against the others, for those who judge forecasts',
  tooFew: (n: string) =>
    `Fewer than ${noun(n, 'onset', 'onsets')}: only counts are shown. Areas under curves and probabilities would look surer than they are.`,
  names: {
    flag: 'The flag',
    'base-rate': 'The same everywhere',
    persistence: 'Last quarter’s rate',
    neighbours: 'Neighbours’ last rate',
    'smoothed-rate': 'Last year’s rate, allowing for chance',
    grievance: 'Level of grievances alone',
  },
  counts: {
    title: 'Which guess named the right districts?',
    note: 'The flag names districts by its own rule; each other guess names as many, its highest. The same guess everywhere singles nobody out.',
    each: (onsets: string, cases: string) =>
      `A rise of violence is counted here at each starting point it follows: the same ${onsets} make ${noun(cases, 'case', 'cases')}.`,
    columns: {
      name: 'Guess',
      called: 'Districts named',
      tp: 'Named, violence began',
      fp: 'Named, it did not',
      fn: 'Not named, it began',
      tn: 'Not named, it did not',
      precision: 'Of those named, violence began in',
      recall: 'Of all it began in, named',
    },
    none: 'none named',
  },
  scores: {
    title: 'How well each guess ranks and how sure it may be',
    columns: {
      name: 'Guess',
      auc: 'AUC',
      ap: 'Average precision',
      brier: 'Brier score',
      log: 'Log loss',
      slope: 'Calibration slope and offset',
    },
    asItIs: 'The flag’s number as it is',
    auc: (value: string, lo: string, hi: string) => `${value} (${lo}–${hi})`,
  },
  comparisons: {
    title: (name: string) => `${name} against each simpler guess`,
    note: 'Difference of Brier scores with its 95 % interval, whole districts resampled. Left of the line is better. An interval that touches the line shows no skill.',
    row: (name: string, difference: string, lo: string, hi: string) => `${name}: ${difference} (${lo} to ${hi})`,
    skill: (percent: string) => `skill ${percent} %`,
    auc: (difference: string, lo: string, hi: string) => `AUC ${difference} (${lo} to ${hi})`,
  },
  reliability: {
    title: 'Said and seen',
    label: (name: string) => `${name}: how often violence began, against how probable it was said to be`,
    said: 'said (%)',
    seen: 'began (%)',
    note: 'On the diagonal, what was said is what was seen. Larger dots stand for more cases.',
  },
  warning: {
    title: 'How early, and how often wrongly',
    lead: (quarters: number, figure: string, n: number) =>
      `${plural(n, 'Once a flag was followed by violence: it', `${n} times a flag was followed by violence: in the middle case it`)} came ${plural(quarters, 'one quarter', `${figure} quarters`)} ahead.`,
    noLead: 'No flag in this test was followed by violence.',
    falseFlags: (rate: string, total: number, years: string) =>
      `${plural(total, 'One false flag', `${total} false flags`)} in ${years} district-years: ${rate} per district and year.`,
    acted: (acted: number) =>
      `After ${plural(acted, 'one', `${acted}`)} of them somebody acted within a year: prevention that works makes a flag look wrong.`,
  },
  ledger: 'What became of each flag is in the flag ledger.',
  reproduce: (seed: number, draws: string, generator: string, version: string, seq: string) =>
    `Seed ${seed}, ${draws} draws, ${generator}, mathematics ${version}, record entry ${seq}.`,
}
