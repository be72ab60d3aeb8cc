// A second language: what does not compile, and a page whose every word is its own.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { ScanCaveat, ScanFinding } from '#api/contract/statements/clusters.ts'
import type { UpstreamRow } from '#api/contract/upstream.ts'
import { foreignTongue } from '#tests/support/foreign-tongue.ts'
import { Headline } from '#web/panels/district/headline.tsx'
import { scanFindings } from '#web/text/en/statements/clusters.ts'
import { sayIn, type WordsFor } from '#web/text/say-in.ts'
import { TextProvider } from '#web/text/use-text.tsx'

// @ts-expect-error a language that lacks a statement
const lacking: WordsFor<ScanCaveat> = {}
const asking: WordsFor<ScanFinding> = {
  ...scanFindings,
  // @ts-expect-error a language that asks for a parameter that does not travel
  'scan-found': ({ circles }) => `${circles}`,
}
// @ts-expect-error an answer that leaves a parameter out
const short: ScanFinding = { code: 'scan-too-few', cases: 3 }

it('compiles only when it has words for every statement, and every statement has what the words need', () => {
  expect(Object.keys(lacking)).toEqual([])
  expect(sayIn(asking, { code: 'scan-found', clusters: 2 })).toBe('undefined')
  expect(sayIn(scanFindings, short)).toContain('undefined')
})

const row: UpstreamRow = {
  pcode: 'VE0101',
  name: 'Ashmere',
  state: 'upstream',
  probabilities: { upstream: 0.9, respond: 0.06, sustain: 0.04 },
  inputs: { pGrievanceHigh: 0.97, pGrievanceRising: 0.4, pViolenceHigh: 0.06 },
  tier: 'flag',
  watch: 0.92,
  listed: true,
  stateBefore: null,
  preconditions: [],
  interventionsActive: 2,
  acted: true,
  grievanceClass: 2,
  violenceClass: 0,
  headline: {
    code: 'district-tested',
    grievances: 'high',
    over: ['land', 'a file’s own'],
    violence: 'hardly-any',
    interventionsActive: 2,
  },
  reasons: [
    { code: 'grievance-high', share: 0.46, threshold: 0.4, probability: 0.97 },
    { code: 'violence-low', count: 1, probabilityHigh: 0.0004 },
    { code: 'interventions-active', active: 2 },
  ],
}

it('says a district in a second language with no English left over', () => {
  const page = renderToStaticMarkup(
    <TextProvider text={foreignTongue}>
      <Headline state={row} />
    </TextProvider>,
  )
  const pieces = page.split(/<[^>]+>/).filter((piece) => piece.trim() !== '')
  expect(pieces).toContain('⟦46 % have a serious grievance; from 40 % we call it high (probability 97 %).⟧')
  expect(pieces).toContain(
    '⟦Grievances over land and a file’s own are high; almost no violence yet; 2 interventions are active.⟧',
  )
  for (const piece of pieces) expect(piece.replaceAll(/⟦[^⟧]*⟧/g, '').trim()).toBe('')
})
