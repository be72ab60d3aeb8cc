// A second language: what does not compile, and a page whose every word is its own.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import type { ScanCaveat, ScanFinding } from '#api/contract/statements/clusters.ts'
import type { FileReason } from '#api/contract/statements/import-files.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import type { UpstreamRow } from '#api/contract/upstream.ts'
import { foreignTongue } from '#tests/support/foreign-tongue.ts'
import { Headline } from '#web/panels/district/headline.tsx'
import { DryRun } from '#web/screens/import/dry-run.tsx'
import { scanFindings } from '#web/text/en/statements/clusters.ts'
import { fileReasons } from '#web/text/en/statements/import-files.ts'
import { importNotes } from '#web/text/en/statements/import-notes.ts'
import { rowReasons } from '#web/text/en/statements/import-rows.ts'
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

const { 'date-missing': _missing, ...withoutDate } = rowReasons
// @ts-expect-error a language that lacks a reason a row is refused for
const lackingRow: WordsFor<RowReason> = withoutDate
const askingFile: WordsFor<FileReason> = {
  ...fileReasons,
  // @ts-expect-error one that asks a file's reason for what it does not carry
  'file-empty': ({ pages }) => `${pages}`,
}
// @ts-expect-error a note without all it needs
const shortNote: ImportNote = { code: 'ged-events', events: 2, from: '1989' }

it('compiles only when it has words for every statement, and every statement has what the words need', () => {
  expect(Object.keys(lacking)).toEqual([])
  expect(sayIn(asking, { code: 'scan-found', clusters: 2 })).toBe('undefined')
  expect(sayIn(scanFindings, short)).toContain('undefined')
  expect(lackingRow).not.toHaveProperty('date-missing')
  expect(sayIn(askingFile, { code: 'file-empty', filename: 'a.csv' })).toBe('undefined')
  expect(sayIn(importNotes, shortNote)).toContain('undefined')
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

const refusedRow = { line: 7, field: 'When', severity: 'rejected' } as const
const dryRun: ImportReport = {
  id: 'dry',
  state: 'ready',
  format: 'incident-csv',
  formatLabel: 'Incidents, one a row',
  filename: 'incidents.csv',
  ...{ read: 9, accepted: 5, corrected: 0, rejected: 3, duplicate: 1 },
  problems: [
    {
      ...refusedRow,
      reason: { code: 'date-to-come', day: '2105-03-01', readOn: '2026-07-01' },
      suggestion: { code: 'perhaps-date', day: '2015-03-01' },
    },
    {
      ...refusedRow,
      line: null,
      reason: { code: 'edition-doubtful', kind: 'moved', change: { pcode: 'A1', name: 'Alder', now: [] } },
    },
    {
      ...refusedRow,
      line: 8,
      severity: 'warning',
      reason: { code: 'district-in-doubt', name: 'Aldr', pcode: '', isLikely: true },
    },
  ],
  problemsTotal: 3,
  corrections: [],
  correctionsTotal: 0,
  unsettled: [],
  source: {
    id: 'watch',
    because: 'file-name',
    of: 9,
    known: 1,
    alike: 1,
    fileName: 'watch',
    elsewhere: null,
    others: [],
  },
  mapping: { When: 'date' },
  ...{ columns: ['When'], questions: [], where: null },
  tables: { incident: 5 },
  preview: [],
  notes: [
    { code: 'names-respelt', names: [{ written: 'Alderr', name: 'Alder' }] },
    { code: 'boundaries-missing' },
    { code: 'source-known', source: 'watch', of: 9, known: 1 },
  ],
  createdAt: '2026-07-01T12:00:00Z',
  seq: null,
}

it('says a dry run in a second language with no English left over but what the file itself holds', () => {
  const page = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <TextProvider text={foreignTongue}>
        <DryRun report={dryRun} isBusy={false} onAccept={() => {}} onDiscard={() => {}} onAnswer={() => {}} />
      </TextProvider>
    </QueryClientProvider>,
  )
  const pieces = page.split(/<[^>]+>/).filter((piece) => piece.trim() !== '')
  expect(pieces).toContain('⟦2105-03-01 has not come yet (the file was read on 2026-07-01)⟧')
  expect(pieces).toContain('⟦did they mean 2015-03-01?⟧')
  expect(pieces).toContain('⟦1 of 9 rows are known under the source watch.⟧')
  const left = pieces.map((piece) => piece.replaceAll(/⟦[^⟧]*⟧/g, '').trim()).filter((piece) => !/^\d*$/.test(piece))
  expect([...new Set(left)]).toEqual(['When'])
})
