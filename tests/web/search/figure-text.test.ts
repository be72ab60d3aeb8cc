/** One figure in the address: what is written is read back, and what means no figure is not taken for one. */
import { expect, test } from 'vitest'
import { type FigureRef, readFigure, writeFigure } from '#web/search/figure-text.ts'

test.each<FigureRef>([
  { id: 'incidents', pcode: 'XV0501', part: undefined, within: {} },
  { id: 'kind', pcode: '12', part: 'protest', within: {} },
  { id: 'counted', pcode: 'KE,1=x', part: 'crimes, of all kinds = total', within: {} },
  {
    id: 'perception',
    pcode: 'XV0501',
    part: undefined,
    within: { from: '2026-05', to: '2026-05', group: ['age:15-24', 'sex:female'] },
  },
])('$id of $pcode is read back as it was written', (figure) => {
  expect(readFigure(writeFigure(figure))).toEqual(figure)
})

test.each([
  'colour,XV0501',
  'incidents',
  'incidents,',
  'incidents,XV0501,from=May',
  'perception,XV0501,group=sex:female+sex:male',
  'incidents,XV0501,kinds=protest',
  'incidents,%E0%A4%A',
])('%s means no figure', (text) => {
  expect(readFigure(text)).toBeNull()
})
