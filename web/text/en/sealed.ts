// Sealed files of offices without a network, on the steward's page and at the command line.
import type { SealedReport } from '#api/contract/sealed-files.ts'
import { formatCount } from '../format.ts'
import { noun } from './grammar.ts'

/** What is counted, by the kind of entry; `rows.` of a table where an import brought it. */
const kinds: Record<string, [one: string, many: string]> = {
  'import.accepted': ['import', 'imports'],
  'import.undone': ['import taken back', 'imports taken back'],
  'observation.submitted': ['observation', 'observations'],
  'observation.placed': ['observation placed', 'observations placed'],
  'observation.withdrawn': ['observation withdrawn', 'observations withdrawn'],
  'observation.photographed': ['photo of an observation', 'photos of observations'],
  'observation.retimed': ['corrected time of an observation', 'corrected times of observations'],
  'observation.reviewed': ['decision about an observation', 'decisions about observations'],
  'commitment.made': ['promise', 'promises'],
  'commitment.moved': ['change of a promise', 'changes of promises'],
  'commitment.confirmed': ['word on a promise', 'words on promises'],
  'workshop.held': ['workshop', 'workshops'],
  'intervention.registered': ['telling of work', 'tellings of work'],
  'consultation.held': ['consultation written down', 'consultations written down'],
  'evaluation.locked': ['plan to judge work', 'plans to judge work'],
  'rows.incident': ['incident', 'incidents'],
  'rows.observation': ['imported observation', 'imported observations'],
  'rows.intervention': ['intervention', 'interventions'],
  'rows.consultation': ['consultation', 'consultations'],
  'rows.commitment': ['imported promise', 'imported promises'],
}
const counted = (count: number, kind: string): string => {
  const [one, many] = kinds[kind] ?? [`row of ${kind.replace('rows.', '')}`, `rows of ${kind.replace('rows.', '')}`]
  return noun(formatCount(count), one, many)
}

export const sealed = {
  title: 'Sealed files from offices without a network',
  lead: 'An office seals what it saw, heard and promised for this instance alone. A file is checked first: it says what it would change, and nothing is kept until you take it in. Taken in twice it changes nothing.',
  choose: 'Choose a sealed file',
  checking: (name: string) => `Checking ${name} …`,
  take: 'Take it in',
  leave: 'Leave it',
  again: 'Another file',
  head: (office: string, from: string, to: string) => `From ${office}: entries ${from} to ${to} of its record`,
  states: {
    checked: 'Checked; nothing is kept yet.',
    'taken-in': 'Taken in.',
    'nothing-new': 'All of it is here already; nothing was written.',
  } satisfies Record<SealedReport['state'], string>,
  counts: (fresh: string, had: string, conflict: string, refused: string) =>
    `${fresh} new, ${had} known already, ${conflict} in conflict, ${refused} refused`,
  changed: 'What is new, by district',
  noDistrict: 'In no one district',
  counted,
  aside: 'Kept aside; it counts nowhere',
  entry: (seq: string, what: string, why: string) => `Entry ${seq}, ${what}: ${why}`,
  more: (count: string) => `and ${count} more`,
  moved: 'What moved',
  nothingMoved: 'No headline figure moved.',
  list: 'Taken in so far',
  none: 'No sealed file was taken in yet.',
  columns: {
    office: 'Office',
    taken: 'Taken in',
    sealed: 'Sealed',
    entries: 'Entries of its record',
    fresh: 'New',
    aside: 'Kept aside',
  },
  stretch: (from: string, to: string) => `${from} to ${to}`,
}
