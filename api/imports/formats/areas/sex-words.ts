/** The words tables use for women, men, neither and both. */
import { normaliseWord } from '../../reading/words.ts'

export type Sex = 'female' | 'male' | 'neither' | 'total'
const sexWords: Readonly<Record<Sex, readonly string[]>> = {
  female: [
    'female',
    'females',
    'f',
    'women',
    'woman',
    'femme',
    'femmes',
    'mujer',
    'mujeres',
    'mulheres',
    'zene',
    'zensko',
    'اناث',
    'انثى',
  ],
  male: [
    'male',
    'males',
    'm',
    'men',
    'man',
    'homme',
    'hommes',
    'hombre',
    'hombres',
    'homens',
    'muskarci',
    'musko',
    'ذكور',
    'ذكر',
  ],
  neither: ['intersex', 'other', 'non binary', 'third gender', 'hijra', 'transgender'],
  total: ['total', 'both', 'both sexes', 'all', 'population', 'people', 'ukupno', 'المجموع'],
}

export function sexOf(written: string): Exclude<Sex, 'total'> | null {
  const word = normaliseWord(written)
  if (sexWords.female.includes(word)) return 'female'
  if (sexWords.male.includes(word)) return 'male'
  return word === 'intersex' || word === 'hijra' ? 'neither' : null
}

export function groupOf(written: string): Sex | null {
  const word = normaliseWord(written)
  for (const sex of ['female', 'male', 'neither', 'total'] as const) if (sexWords[sex].includes(word)) return sex
  return null
}
