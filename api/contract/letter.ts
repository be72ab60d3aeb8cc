/** What is written to people outside the page: a subject, and parts in plain words. The words are made in web/text. */
export type LetterPart =
  | { as: 'heading' | 'paragraph' | 'note'; text: string }
  | { as: 'list'; items: readonly string[] }
  | { as: 'link'; text: string; address: string }
export type Letter = { subject: string; parts: readonly LetterPart[] }
