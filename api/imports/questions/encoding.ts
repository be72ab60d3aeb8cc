/** In which encoding a file was written, with a glimpse of how it would look in each. */
import { open } from 'node:fs/promises'
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { Encoding } from '../reading/decode.ts'
import type { Looked } from './looked.ts'
import { choice, given } from './question.ts'

const shown = [
  ...(['windows-1252', 'windows-1250', 'windows-1251', 'windows-1256'] as const),
  'utf-8',
] as const satisfies readonly Encoding[]
/** How far into the file the first letter outside ASCII is looked for, and how much around it is shown. */
const lookInBytes = 1024 * 1024
const shownBytes = 64
const newlines = new Set([0x0a, 0x0d])

export async function encoding(looked: Looked): Promise<ImportQuestion[]> {
  const { file, map } = looked
  const isGuess = looked.notes.some(({ code }) => code === 'encoding-guessed')
  if ((!isGuess && !map.has('encoding')) || file.encoding.startsWith('utf-16')) return []
  const around = await firstForeignWords(file.path)
  const glimpseOf = (page: Encoding): string | null =>
    around === null ? null : new TextDecoder(page).decode(around).replaceAll(/\p{Cc}/gu, '·')
  return [
    {
      ...{ asks: { code: 'ask-encoding' }, column: null, takes: 'one', key: 'encoding' },
      answers: shown.map((page) =>
        choice({ encoding: page }, { code: 'answer-encoding', encoding: page }, { glimpse: glimpseOf(page) }),
      ),
      given: given(looked.map, ['encoding'], { encoding: file.encoding }),
    },
  ]
}

/** The part of a line around the first byte that is not ASCII. */
async function firstForeignWords(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(lookInBytes), 0, lookInBytes, 0)
    const at = buffer.subarray(0, bytesRead).findIndex((byte) => byte >= 0x80)
    if (at < 0) return null
    let from = at
    while (from > 0 && at - from < shownBytes / 2 && !newlines.has(buffer[from - 1] ?? 0)) from--
    let to = at
    while (to < bytesRead && to - at < shownBytes && !newlines.has(buffer[to] ?? 0)) to++
    return buffer.subarray(from, to)
  } finally {
    await file.close()
  }
}
