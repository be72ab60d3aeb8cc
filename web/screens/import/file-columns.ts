// The column names of a delimited file, from its first bytes: only to offer them as choices. The server reads the file itself.
const lookAtBytes = 65_536
const delimiters = [',', ';', '\t', '|']

/** `a,"b, c",d` → ['a', 'b, c', 'd'] */
export function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? ''
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === delimiter && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell].map((c) => c.trim())
}

export function columnsOf(text: string): string[] {
  const head =
    text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
      .find((line) => line.trim() !== '') ?? ''
  const best = delimiters
    .map((delimiter) => splitLine(head, delimiter))
    .reduce((longest, cells) => (cells.length > longest.length ? cells : longest), [])
  return best.length < 2 ? [] : [...new Set(best.filter((cell) => cell !== ''))]
}

export const columnsOfFile = async (file: File): Promise<string[]> =>
  /json$/i.test(file.name) ? [] : columnsOf(await file.slice(0, lookAtBytes).text())
