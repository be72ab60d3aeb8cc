// What the Methods screen says.
import { methodEntries } from './methods-entries.ts'

export const methods = {
  title: 'Methods',
  lead: 'What each number on the screens means, how it is worked out, and when not to trust it.',
  contents: 'On this page',
  entries: methodEntries,
  formula: 'How it is worked out',
  parameters: 'Settings in force',
  caveats: 'Mind',
  sources: 'Sources',
  linkTo: (title: string) => `Link to: ${title}`,
  thresholds: (cG: string, delta: string, cV: string, decision: string) =>
    `In force now: complaints are high from c_G = ${cG} %; a rise matters from δ = ${delta} points; violence is high from c_V = ${cV}; a state is declared from ${decision} %.`,
  cV: (rate: string) => `${rate} violent incidents per 100,000 people a year`,
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
  },
  data: {
    id: 'data',
    title: 'Where the figures come from',
    sources: 'Sources of incidents',
    records: (n: string) => `${n} records`,
    waves: 'Waves of asking',
    wave: (label: string, from: string, to: string, n: string) => `${label}: ${from} to ${to}, ${n} people asked`,
    seq: (seq: string) =>
      `Record version ${seq}. Every answer carries the version it was worked out from, and “as known on” brings an earlier one back.`,
    api: 'The programming interface, with every figure on these screens',
  },
}
