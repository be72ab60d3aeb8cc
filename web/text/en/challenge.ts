// What is said when somebody asks of a figure how it is known.
import { noun, plural } from './grammar.ts'

export const challenge = {
  title: (method: string, place: string | undefined) =>
    place === undefined ? `How do we know? ${method}` : `How do we know? ${method}, ${place}`,
  figure: {
    title: 'The figure',
    none: 'There is no such figure here: it was pressed on a page that showed something else.',
    period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    ofGroup: (whose: string) => `of ${whose}`,
    /** For those who hear the table. */
    keys: 'Arrow keys reach each figure; Enter on one says how it is known.',
  },
  ofGroup: (what: string, whose: string) => `${what}, ${whose}`,
  grievanceChange: 'Serious grievance: change in points since the wave before',
  wholeMethod: 'The whole method, with its formulas',
  restsOn: 'What it rests on',
  rows: {
    title: 'The rows behind it',
    hidden: 'Single incidents are shown to those who are signed in; figures by place are open to everybody.',
    shown: (total: string, latest: number | null) =>
      `${noun(total, 'incident', 'incidents')} in this place and period${latest === null ? '' : `; the latest ${latest}`}:`,
    files: 'As files:',
    people: 'What single people answered is never given out, so that nobody can be known by it.',
    noPlace: 'no district known',
    noWork: 'No intervention was active here in the period.',
    work: (count: number) => `${noun(count, 'intervention', 'interventions')} active in the period:`,
    sites: (count: number) => `${noun(count, 'abandoned building', 'abandoned buildings')} known here:`,
    counted: 'As published, period by period:',
    line: (label: string, detail: string) => `${label}: ${detail}`,
  },
  disagree: {
    title: 'Who disagrees?',
    noWorkshop: 'Nobody was asked: no workshop has been held in which people could contest what is said here.',
    nobody: (workshops: number) =>
      plural(
        workshops,
        'Nobody: in the one workshop held, nothing was contested.',
        `Nobody: in ${workshops} workshops nothing was contested.`,
      ),
    contested: (place: string, when: string, said: string) => `${place}, ${when}, people contested: “${said}”`,
    withheld: 'a finding whose figure is withheld by now',
    more: (count: number) => `and ${noun(count, 'more finding', 'more findings')} contested`,
  },
  known: {
    title: 'What was known before?',
    note: 'Pull back to any month: the same figures, from only what had reached the record by then.',
    thumb: 'As known on',
    onDay: (day: string) => `As known on ${day}`,
    now: 'As shown now',
    show: (day: string) => `Show the whole page as known on ${day}`,
    lines: {
      state: 'State',
      people: 'What people say',
      grievance: 'With a serious grievance',
      incidents: 'Incidents',
      asked: 'People asked',
    },
  },
}
