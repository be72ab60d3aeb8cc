/** XML out of tagged templates: what is put in is escaped, but for what was made the same way. Knows no document. */

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

export class Xml {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Put = Xml | readonly Xml[] | string | number

const written = (value: Put): string =>
  value instanceof Xml
    ? value.source
    : typeof value === 'object'
      ? value.map(({ source }) => source).join('')
      : escaped(String(value))

export const xml = (parts: TemplateStringsArray, ...values: Put[]): Xml =>
  new Xml(String.raw({ raw: parts }, ...values.map(written)))

export const nothing = new Xml('')

export const documentOf = ({ source }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`
