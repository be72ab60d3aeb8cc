// What our own form says in ODK Collect, KoboCollect and Enketo: the questions of the Report screen, and what those programs need besides.
import { report } from './report.ts'

export const xform = {
  language: 'English (en)',
  title: 'Upstream: what you see',
  questions: {
    kind: { label: report.questions.kind },
    siteState: { label: report.questions.siteState },
    placeText: { label: report.where.placeText, hint: report.where.placeHint },
    position: { label: report.questions.where, hint: 'Or go back and write the name of the place.' },
    photo: { label: report.questions.photo, hint: report.photo.faces },
    ...{ photo2: { label: report.photo.another }, photo3: { label: report.photo.another } },
    ...{ photo4: { label: report.photo.another }, photo5: { label: report.photo.another } },
    grievance: { label: report.words.grievance },
    note: { label: report.words.note, hint: report.words.noteHint },
    observedAt: { label: report.check.observedAt },
  },
  kindHints: report.kindHints,
  /** The protocol’s own words, which some clients show. */
  sent: 'full submission upload was successful!',
  tooLong: (most: number) => `At most ${most} characters.`,
}
export type XformWords = typeof xform
