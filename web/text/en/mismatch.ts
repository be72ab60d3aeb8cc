// Fear against records: a view of the map and a screen.
import type { Quadrant } from '#api/contract/mismatch.ts'
import { noun } from './grammar.ts'

export const mismatch = {
  title: 'Fear and records',
  lead: 'Where people are afraid and little is on record, much may go unreported. Where much is on record and people feel safe, it may be one place, or they report more, or they have grown used to it.',
  view: {
    label: 'Fear and records',
    note: 'Where the two disagree, and why',
    question: 'Where do fear and records disagree?',
  },
  quadrants: {
    'fear-few': 'Afraid, little on record',
    'calm-many': 'Feel safe, much on record',
    'fear-many': 'Afraid, much on record',
    'calm-few': 'Feel safe, little on record',
    'cannot-tell': 'Cannot tell',
    suppressed: 'Withheld, too few asked',
    untested: 'Not asked, or nothing recorded',
  } satisfies Record<Quadrant, string>,
  feeling: 'Which feeling',
  lines: (phrase: string, share: string, rate: string) =>
    `Dividing lines: ${share} % of the country ${phrase}; a rate of ${rate} per 100,000 people a year in all districts together.`,
  noLines: 'The country’s share or rate is not known, so nothing can be held against it.',
  legend: (phrase: string) => `Share who ${phrase} against the rate on record, each beside the country’s`,
  legendNote: 'A district has a colour only where both 95 % ranges leave out the country’s line.',
  mark: (quadrant: string, share: string, rate: string) => `${quadrant}: ${share}; ${rate}`,
  column: 'Fear and records',
  summary: (fearFew: number, calmMany: number, unclear: number) =>
    `Afraid with little on record in ${noun(fearFew, 'district', 'districts')}, safe with much on record in ${calmMany}; in ${unclear} it cannot be told`,
  chart:
    'Each district: the share who feel safe, and the rate of incidents allowing for chance, with their 95 % ranges',
  axisShare: (phrase: string) => `Share who ${phrase}, %`,
  axisRate: 'Incidents per 100,000 people a year',
  corners: {
    'fear-few': 'afraid, little on record',
    'calm-many': 'safe, much on record',
    'fear-many': 'afraid, much on record',
    'calm-few': 'safe, little on record',
  },
  where: 'Where they disagree',
  none: 'Nowhere beyond doubt: no district’s ranges leave out both lines on opposite sides.',
  likely: 'Likely reasons',
  onMap: 'See on the map',
  table: 'All districts',
  columns: {
    name: 'District',
    quadrant: 'Fear and records',
    safe: 'Feel safe',
    rate: 'Rate, allowing for chance',
    incidents: 'Incidents',
  },
  empty: 'Nothing to compare yet',
  emptyDetail: 'Import a survey that asked about safety, incidents and the population.',
  notDrawn: (count: number) =>
    `${noun(count, 'district is', 'districts are')} not drawn: nobody was asked, too few answered, or nothing was recorded.`,
}
