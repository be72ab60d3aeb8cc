// What the Methods screen says.

import { noun } from './grammar.ts'
import { deciding } from './methods-deciding.ts'
import { methodEntries } from './methods-entries.ts'
import { people } from './methods-people.ts'
import { places } from './methods-places.ts'

const sections: Record<string, string> = {
  '0': 'building blocks',
  a: 'survey estimates (a)',
  b: 'small-area smoothing (b)',
  c: 'incident rates (c)',
  d: 'hotspots of areas (d)',
  e: 'clusters of points (e)',
  f: 'emerging hotspots (f)',
  g: 'detecting change (g)',
  h: 'risk index and upstream flag (h)',
  i: 'evaluating what was done (i)',
  j: 'short forecasts (j)',
  k: 'who was consulted (k)',
}

export const methods = {
  title: 'Methods',
  lead: 'What each number on the screens means, how it is worked out, and when not to trust it.',
  contents: 'On this page',
  entries: methodEntries,
  groups: [
    { title: 'What people say', entries: people },
    { title: 'What happens, and where', entries: places },
    { title: 'What to do about it', entries: deciding },
  ],
  instance: 'This instance',
  checked:
    'Formulas, sources, settings and reference cases below are read from the program itself. Reference cases are published or independently worked values; the list of them is checked against the tests, so what stands here passed in the build that shipped it. A case often compares several statistics at once and is then counted whole under each. Nothing is compared anew when you look.',
  rules: 'What we decided',
  caveats: 'Mind',
  facts: {
    title: 'How it is worked out',
    loading: 'Reading how it is worked out',
    none: 'Nothing is worked out here beyond counting.',
    formula: 'Formula',
    notes: 'Notes',
    shape: 'What goes in',
    units: 'Units',
    gaps: 'When there is no number',
    throws: 'Never asked with',
    examples: 'Worked example',
    parameters: 'Settings in force',
    sources: 'Sources',
    cases: 'Compared with reference values',
    section: (letter: string) => sections[letter] ?? letter,
    file: 'In the source',
    compared: (values: string, cases: number) =>
      `${noun(values, 'reference value', 'reference values')}, ${noun(cases, 'case', 'cases')}: passed`,
    notCompared: 'Checked by hand-worked examples',
    case: (values: string, tolerance: number) =>
      `${noun(values, 'value', 'values')}, each ${tolerance === 0 ? 'exactly' : `within ${tolerance}`}`,
    exceptions: (names: string) => `looser for ${names}`,
  },
  versions: (program: string, analytics: string, build: string) =>
    `Program ${program}, mathematics ${analytics}, build ${build}.`,
  linkTo: (title: string) => `Link to: ${title}`,
  thresholds: (cG: string, delta: string, cV: string, decision: string) =>
    `In force now: complaints are high from c_G = ${cG} %; a rise matters from δ = ${noun(delta, 'point', 'points')}; violence is high from c_V = ${cV}; a state is declared from ${decision} %.`,
  fewest: (fewest: string) =>
    `In force here: no figure of fewer than ${noun(fewest, 'person', 'people')} is told, nor one that theirs could be worked out from.`,
  cV: (rate: string) => `${noun(rate, 'violent incident', 'violent incidents')} per 100,000 people a year`,
  cVUnknown: 'not known yet (no incidents held)',
  catalogue: {
    id: 'questions',
    title: 'What is asked, word for word',
    note: 'Every indicator of this instance, with the question as it is put and the answers that count.',
    question: 'Question',
    counts: 'Counts',
    direction: 'High is',
    held: 'Asked here',
    yes: 'Yes',
    no: 'Not yet',
    indicator: 'Indicator',
    polarity: { 'high-is-good': 'good', 'high-is-bad': 'bad' } satisfies Record<string, string>,
    officers: 'asked of officers',
    asked: {
      worded: (wave: string, wording: string) => `${wave}: “${wording}”`,
      unworded: (wave: string, column: string) => `${wave}: the wording is not told, its column is called ${column}.`,
      answers: (answers: readonly string[], isOrdered: boolean, counts: readonly string[]) =>
        `Answers${isOrdered ? ', lowest first' : ''}: ${answers.join(', ')}; counting: ${counts.join(', ')}.`,
    },
  },
  data: {
    id: 'data',
    title: 'Where the figures come from',
    sources: 'Sources of incidents',
    records: (n: string) => noun(n, 'record', 'records'),
    waves: 'Waves of asking',
    wave: (label: string, from: string, to: string, n: string | null) =>
      `${label}: ${from} to ${to}, ${n === null ? 'how many were asked is withheld' : `${noun(n, 'person', 'people')} asked`}`,
    seq: (seq: string) =>
      `Record version ${seq}. Every answer carries the version it was worked out from, and “as known on” brings an earlier one back.`,
    api: 'The programming interface, with every figure on these screens',
  },
}
