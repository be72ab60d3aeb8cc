/**
 * Reads the facts out of a statistic's source text: its docstrings say them in tags, the constants below them the values.
 * Must not know files or routes. The form:
 *   header     what it is for; `@section` letter, `@method` entry of the Methods page, or `@support` for what is no statistic
 *   function   notes; `@formula` `@source` `@units` `@shape` `@gap` `@throws` `@example`, each as often as needed
 *   constant   the reason, then `@unit`; its value is read from the line below
 */
export const tags = [
  'section',
  'method',
  'support',
  'formula',
  'source',
  'units',
  'unit',
  'shape',
  'gap',
  'throws',
  'example',
]

export type Docstring = {
  /** What stands below: a function's or a constant's name; null for the file's own header. */
  of: string | null
  exported: boolean
  says: string
  tags: { tag: string; text: string }[]
  value: number | Record<string, number> | null
}

const comment = /^\/\*\*([\s\S]*?)\*\/\n(?:(export )?(?:async )?(?:function|const) (\w+)(?: = (.*))?)?/gm

export function docstringsOf(source: string): Docstring[] {
  return [...source.matchAll(comment)].map(([, body = '', exported, name, value], place) => ({
    of: place === 0 ? null : (name ?? ''),
    exported: exported !== undefined,
    ...factsIn(body),
    value: value === undefined ? null : readValue(value),
  }))
}

function factsIn(body: string): Pick<Docstring, 'says' | 'tags'> {
  const text = body.replace(/^ *\* ?/gm, '').replace(/\s+/g, ' ')
  const [says = '', ...rest] = text.split(/(?:^| )@(?=[a-z]+ )/)
  return {
    says: says.trim(),
    tags: rest.map((part) => {
      const space = part.indexOf(' ')
      return { tag: part.slice(0, space), text: part.slice(space + 1).trim() }
    }),
  }
}

/** A number, a sum of numbers, or a record of numbers, as written; null for anything else. */
function readValue(written: string): Docstring['value'] {
  const record = /^\{ (.*) \}$/.exec(written)
  if (record === null) return numberOf(written)
  const fields: Record<string, number> = {}
  for (const field of (record[1] ?? '').split(', ')) {
    const [key = '', text = ''] = field.split(': ')
    const number = numberOf(text)
    if (number === null) return null
    fields[key] = number
  }
  return fields
}

function numberOf(written: string): number | null {
  const terms = written
    .split(' + ')
    .map((term) => (/^-?[\d._]+(e-?\d+)?$/.test(term) ? Number(term.replaceAll('_', '')) : null))
  return terms.reduce((sum, term) => (sum === null || term === null ? null : sum + term), 0)
}
