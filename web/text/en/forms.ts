// What the screen of forms for phones says.
import type { MappedField } from '#data/schema/xform.ts'
import { listed } from './grammar.ts'

const fields: Record<MappedField, string> = {
  position: 'Where, as a point',
  placeText: 'Where, in words',
  observedAt: 'When',
  kind: 'What was seen',
  siteId: 'Which site',
  siteState: 'State of the site',
  grievance: 'Grievance',
  note: 'Note',
  photo: 'Photo',
}

export const forms = {
  title: 'Forms for phones',
  lead: 'ODK Collect, KoboCollect and Enketo fill these at /openrosa, unchanged. Bring a form of your own as an XForm, and say what its questions mean here.',
  mayNot: { title: 'Stewards bring forms', detail: 'Sign in as a steward to bring a form or to close one.' },
  bring: {
    title: 'Bring a form',
    note: 'The XML that pyxform, ODK Build or KoboToolbox makes of it, together with the pictures and lists it uses. The same form again with another version takes its place.',
    choose: 'Choose the XML and its files',
    done: 'Phones are offered it from now on. Look at what its questions mean.',
    noForm: 'None of these files is an XForm: its XML has a record with an id.',
  },
  about: (id: string, version: string) => `${id}${version === '' ? '' : `, version ${version}`}.`,
  ours: 'The questions of the Report screen.',
  since: (day: string) => `Offered since ${day}.`,
  closed: 'Closed: nothing more is taken in for it.',
  nothing: 'No question',
  fields,
  unmapped: (questions: readonly string[]) => `Kept in the filled form alone: ${listed(questions)}.`,
  furtherPhotos: (questions: readonly string[]) => `Photos too: ${listed(questions)}.`,
  otherwise: (answers: readonly string[]) => `Answers that are something else here: ${listed(answers)}.`,
  toChange: 'To change what a question means, choose the form’s files once more above.',
  close: (name: string) => `Close “${name}”`,
}
