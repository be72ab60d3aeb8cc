/** A view nobody needs, in one folder: districts by the letters of their names. */
import type { Districts } from '#api/contract/districts.ts'
import { defineChoice } from '#web/layers/choice.ts'
import { defineView, type PaintView } from '#web/layers/view.ts'
import { districtsQuery } from '#web/queries/districts.ts'

export const words = {
  label: 'Letters of the name',
  note: 'Nobody asked for this',
  question: 'Which names are the longest?',
  legend: 'Letters in the name',
  column: 'Letters',
}
const counted = defineChoice({
  id: 'counted',
  options: ['letters', 'vowels'],
  words: () => ({ label: 'What is counted', options: { letters: { label: 'Letters' }, vowels: { label: 'Vowels' } } }),
})
const paint: PaintView<{ districts: Districts }> = ({ districts, choices }, palette) => {
  if (districts === undefined) return null
  const by = counted.of(choices)
  const count = (name: string) => (by === 'vowels' ? name.replace(/[^aeiou]/gi, '') : name).length
  const fill = palette.good[3] ?? null
  return {
    marks: new Map(
      districts.rows.map(({ pcode, name }) => [
        pcode,
        { fill, pattern: null, outline: null, words: `${count(name)} ${by}`, rank: count(name) },
      ]),
    ),
    legend: {
      title: words.legend,
      look: 'list',
      ramp: [{ label: `Some ${by}`, fill, pattern: null, count: districts.rows.length }],
      beside: [],
      method: 'coverage',
    },
    summary: `Names of ${districts.rows.length} districts`,
    column: words.column,
  }
}

export const letters = defineView({
  id: 'letters',
  words: () => words,
  honours: ['region'],
  choices: [counted],
  overlays: ['crosses'],
  invites: [],
  repeats: null,
  restsOn: ['sites'],
  needs: [],
  asks: ({ filters }) => ({ districts: districtsQuery(filters) }),
  paint,
})
