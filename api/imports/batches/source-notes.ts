/** Says in the report which source was taken, on what evidence, and how to say otherwise. */
import type { ImportSource } from '#api/contract/imports.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'

export function sourceNotes(source: ImportSource): ImportNote[] {
  const note = noteOf(source)
  return note === null ? [] : [note]
}

function noteOf({ id, because, of, known, alike, fileName, elsewhere, others }: ImportSource): ImportNote | null {
  switch (because) {
    case 'named':
      return null
    case 'same-rows':
      return { code: 'source-of-same-rows', source: id, of, alike, fileName }
    case 'same-columns':
      return { code: 'source-of-same-columns', source: id }
    case 'other-rows':
      return { code: 'source-of-its-own', source: id, other: elsewhere?.id ?? fileName }
    case 'file-name':
      if (known > 0) return { code: 'source-known', source: id, of, known }
      return elsewhere === null && others.length === 0 ? null : { code: 'source-of-file-name', source: id, elsewhere }
  }
}
