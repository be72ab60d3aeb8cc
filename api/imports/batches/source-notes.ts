/** Says in the report which source was taken, on what evidence, and how to say otherwise. */
import type { ImportSource } from '#api/contract/imports.ts'

export function sourceNotes(source: ImportSource): string[] {
  const note = noteOf(source)
  return note === null ? [] : [note]
}

function noteOf({ id, because, of, known, alike, fileName, elsewhere, others }: ImportSource): string | null {
  switch (because) {
    case 'named':
      return null
    case 'same-rows':
      return `${alike} of ${of} rows are known under the source ${id} with the same day and place, or the same number: taken as the same source, though the file is named otherwise; --map source=${fileName} keeps it apart.`
    case 'same-columns':
      return `Filed under the source ${id}, as was said of an earlier file with these columns; --map source=NAME files it elsewhere.`
    case 'other-rows':
      return `Its ids are known under the source ${elsewhere?.id} for other days and places: taken as a source of its own, ${id}; --map source=${elsewhere?.id} takes them as corrections.`
    case 'file-name':
      if (known > 0) return `${known} of ${of} rows are known under the source ${id}.`
      if (elsewhere !== null)
        return `Filed under the source ${id}, as the file's name says. ${elsewhere.known} of its rows are known under the source ${elsewhere.id}, most with other content; --map source=${elsewhere.id} takes them as corrections.`
      return others.length === 0
        ? null
        : `Filed under the source ${id}, as the file's name says; --map source=NAME files it elsewhere.`
  }
}
