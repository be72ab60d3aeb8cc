/** Which of several sheets or layers is read. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { Looked } from './looked.ts'
import { choice, given } from './question.ts'

const columnsShown = 6

export function part(looked: Looked): ImportQuestion[] {
  const { file } = looked
  if (file.partNames.length < 2 || file.format.readsParts === true) return []
  const glimpseOf = (name: string): string | null => {
    const header = file.parts.find((one) => one.name === name)?.sample.table?.header
    return header === undefined ? null : header.slice(0, columnsShown).join(', ')
  }
  return [
    {
      ...{ asks: { code: 'ask-part' }, column: null, takes: 'one', key: 'layer' },
      answers: file.partNames.map((name) =>
        choice({ layer: name }, { code: 'as-written', text: name }, { glimpse: glimpseOf(name) }),
      ),
      given: given(looked.map, ['layer'], { layer: file.name }),
    },
  ]
}
