/** Words as people write them, brought to one form so that spellings can be compared: case, accents, punctuation, blanks. */
export const normaliseWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/đ/g, 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A word fit for an id: 'Most of them' → 'most-of-them'. */
export const slug = (text: string): string => normaliseWord(text).replaceAll(' ', '-')
