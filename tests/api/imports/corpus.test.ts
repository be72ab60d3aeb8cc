/** D1, D2: the ways real files are written. Each gives the right value, or a reason; never a wrong value in silence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

let files = 0
/** Imports a file as a source of its own, since all say much the same, and gives back what it became. */
async function taken(content: string | Uint8Array, query = '') {
  const source = `corpus-${files++}`
  const answers = [`source=${source}`, ...(query === '' ? [] : [query.replace('map=', '')])].join(',')
  const report = await instance.feed(`${source}.csv`, content, `map=${answers}`)
  const rows = await instance.rows(
    `SELECT date_start, kind_as_reported AS kind, pcode, fatalities, note FROM incident WHERE source = '${source}' ORDER BY incident_id`,
  )
  return { report, rows }
}

const bytesOf = (text: string, codes: Record<string, number>): Uint8Array =>
  Uint8Array.from([...text].map((letter) => codes[letter] ?? letter.charCodeAt(0)))
/** Text in a code page: every byte is looked up by what it decodes to. */
function coded(encoding: string, text: string): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)))
  return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)))
}
const header = 'id,date,type,latitude,longitude,killed,note\n'
const row = 'E1,2025-01-04,Shooting,-1.5,40.5,2,Kod škole\n'

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(header + row)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${header}${row}`)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${header}${row}`, 'utf16le')],
    ['UTF-16LE without a mark', Buffer.from(header + row, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${header}${row}`, 'utf16le').swap16()],
    ['Windows-1250', bytesOf(header + row, { š: 0x9a })],
  ])('%s', async (_, content) => {
    const { rows } = await taken(content)
    expect(rows).toEqual([
      { date: undefined, dateStart: '2025-01-04', kind: 'Shooting', pcode: 'SA11', fatalities: 2, note: 'Kod škole' },
    ])
  })

  test('Windows-1252', async () => {
    const { rows, report } = await taken(
      bytesOf(`${header}E1,2025-01-04,Vol à main armée,-1.5,40.5,2,Près de l'école\n`, { à: 0xe0, é: 0xe9, è: 0xe8 }),
    )
    expect(rows[0]).toMatchObject({ kind: 'Vol à main armée', note: "Près de l'école" })
    expect(report.notes.map(en.say).join(' ')).toContain('windows-1252, which was guessed')
  })
  test('Windows-1256', async () => {
    const { rows } = await taken(
      bytesOf(`${header}E1,2025-01-04,Shooting,-1.5,40.5,2,سوق\n`, { س: 0xd3, و: 0xe6, ق: 0xde }),
    )
    expect(rows[0]?.note).toBe('سوق')
  })
  test.each([
    ['Windows-1251', 'windows-1251', 'Разбой у старой мельницы'],
    ['Windows-1251, Ukrainian', 'windows-1251', 'Крадіжка біля школи, нічого не взяли'],
  ])('%s', async (_, encoding, note) => {
    const { rows, report } = await taken(coded(encoding, `${header}E1,2025-01-04,Shooting,-1.5,40.5,2,"${note}"\n`))
    expect(rows[0]?.note).toBe(note)
    expect(report.questions.find(({ key }) => key === 'encoding')?.given?.map).toEqual({ encoding })
  })
  test('an encoding nobody knows is refused by name', async () => {
    const answer = await instance.send('POST', '/api/imports?filename=a.csv&dryRun=true&map=encoding%3Debcdic', {
      as: 'steward',
      body: header + row.replace('E1', 'E77'),
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'import.unrecognised' } })
    expect(answer.body.detail).toContain('windows-1251')
  })
  test('the encoding can be said', async () => {
    const { rows } = await taken(
      bytesOf(`${header}${row}${row.replace('E1', 'E2')}`, { š: 0x9a }),
      'map=encoding=windows-1250',
    )
    expect(rows[0]?.note).toBe('Kod škole')
  })
})

describe('layout', () => {
  test.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('%s', async (delimiter) => {
    const { rows } = await taken((header + row).replaceAll(',', delimiter))
    expect(rows[0]).toMatchObject({ pcode: 'SA11', fatalities: 2 })
  })
  test.each(['\r\n', '\r'])('line ends %j', async (eol) => {
    const { rows } = await taken((header + row).replaceAll('\n', eol))
    expect(rows[0]).toMatchObject({ pcode: 'SA11', note: 'Kod škole' })
  })
  test('quotes and line breaks in a cell', async () => {
    const { rows, report } = await taken(
      `${header}E1,2025-01-04,Shooting,-1.5,40.5,2,"He said ""no"",\nthen left"\nE2,2025-13-04,Shooting,-1.5,40.5,0,\n`,
    )
    expect(rows[0]?.note).toBe('He said "no",\nthen left')
    expect(report.problems).toMatchObject([{ line: 4, field: 'date', severity: 'rejected' }])
  })
  test('junk above the header, an HXL row below it', async () => {
    const { rows, report } = await taken(
      `Incident export,,,,,,\nPrinted today,,,,,,\n${header}#event+id,#date+occurred,#event+type,#geo+lat,#geo+lon,#affected+killed,#description\n${row}`,
    )
    expect(rows).toHaveLength(1)
    expect(report).toMatchObject({ read: 1, accepted: 1 })
  })
  test('a column named twice, one not named, and an empty column at the end', async () => {
    const { rows, report } = await taken(
      'id,date,type,latitude,longitude,killed,note,note,,\nE1,2025-01-04,Shooting,-1.5,40.5,2,first,second,x,\n',
    )
    expect(rows[0]?.note).toBe('first')
    expect(report.notes.map(en.say).join(' ')).toContain('Two columns are called "note"')
  })
  test('short rows, long rows and NUL bytes are refused one by one; totals and blanks are no records', async () => {
    const { report } = await taken(
      `${header}E1,2025-01-04,Shooting\n${row.replace('E1', 'E2')}E3,2025-01-04,Shooting,-1,5,40,5,2,x\nE\0 4,2025-01-04,Shooting,-1.5,40.5,2,x\n,,,,,,\n\nTotal,,,,,4,\n`,
    )
    expect(report).toMatchObject({ read: 5, accepted: 1, rejected: 4 })
    expect(report.problems.map(({ line }) => line)).toEqual([2, 4, 5, 8])
  })
  test('five thousand columns', async () => {
    const extra = Array.from({ length: 4993 }, (_, n) => `x${n}`)
    const { rows } = await taken(
      `${header.trim()},${extra.join(',')}\n${row.trim()},${extra.map(() => '1').join(',')}\n`,
    )
    expect(rows[0]?.pcode).toBe('SA11')
  })
  test('a cell of three megabytes', async () => {
    const { rows } = await taken(`${header}E1,2025-01-04,Shooting,-1.5,40.5,2,"${'long, '.repeat(500_000)}"\n`)
    expect(rows[0]?.note).toHaveLength(2_999_999)
  })
  test('a header and nothing else', async () => {
    const { report } = await taken(header)
    expect(report).toMatchObject({
      state: 'failed',
      read: 0,
      problems: [{ line: null, reason: { code: 'file-without-rows' } }],
    })
  })
})

describe('values', () => {
  test('decimal commas, Arabic-Indic digits, degrees and minutes', async () => {
    const { rows } = await taken(
      'id;date;type;latitude;longitude;killed;note\nE1;04.01.2025;Shooting;-1,5;40,5;1.204;a\nE2;٠٤/٠١/٢٠٢٥;Shooting;-١٫٥;٤٠٫٥;٢;b\nE3;13/01/2025;Shooting;1°30′0″S;40°30′0″E;0;c\n',
    )
    expect(rows.map(({ dateStart, pcode, fatalities }) => [dateStart, pcode, fatalities])).toEqual([
      ['2025-01-04', 'SA11', 1204],
      ['2025-01-04', 'SA11', 2],
      ['2025-01-13', 'SA11', 0],
    ])
  })
  test('spreadsheet days from 1900, and from 1904 when told', async () => {
    const file = (day: number) => header + row.replace('2025-01-04', String(day))
    expect((await taken(file(45661))).rows[0]?.dateStart).toBe('2025-01-04')
    expect((await taken(file(44199), 'map=epoch=1904')).rows[0]?.dateStart).toBe('2025-01-04')
  })
  test('dates that can be read two ways are a question, until it is answered', async () => {
    const file = `${header}E1,03/04/2025,Shooting,-1.5,40.5,0,\nE2,05/04/2025,Shooting,-1.5,40.5,0,\n`
    const { report } = await taken(file)
    expect(report).toMatchObject({ state: 'failed', accepted: 0 })
    expect(report.problems).toMatchObject([
      { line: null, field: 'date', severity: 'rejected', suggestion: { code: 'say-day-order' } },
    ])
    expect((await taken(file, 'map=dates=dd/mm')).rows[0]?.dateStart).toBe('2025-04-03')
    expect((await taken(`${file}\n`, 'map=dates=mm/dd')).rows[0]?.dateStart).toBe('2025-03-04')
  })
  test('a far row decides how all dates are written', async () => {
    const many = Array.from({ length: 12_000 }, (_, n) => `A${n},0${(n % 9) + 1}/03/2025,Shooting,-1.5,40.5,0,\n`).join(
      '',
    )
    const { rows, report } = await taken(`${header}${many}Z,03/25/2025,Shooting,-1.5,40.5,0,\n`)
    expect(report.accepted).toBe(12_001)
    expect(rows.at(-1)?.dateStart).toBe('2025-03-25')
    expect(rows[1]?.dateStart).toBe('2025-02-03')
  })
  test('year, month and day apart', async () => {
    const { rows, report } = await taken(
      'id,year,month,day,type,district\nE1,2025,1,4,Theft,Alder\nE2,2025,February,,Theft,Alder\nE3,2025,2,30,Theft,Alder\n',
    )
    expect(rows.map(({ dateStart }) => dateStart)).toEqual(['2025-01-04', '2025-02-01'])
    expect(report.problems).toMatchObject([
      { line: 4, field: 'day', severity: 'rejected' },
      { line: 3, severity: 'warning' },
    ])
  })
  test('D2: positions that are no numbers, infinite, or in metres are refused', async () => {
    const { report } = await taken(
      `${header}E1,2025-01-04,Shooting,NaN,Infinity,0,\nE2,2025-01-04,Shooting,9812345,512345,0,\nE3,2025-01-04,Shooting,north,40.5,0,\n`,
    )
    expect(report).toMatchObject({ read: 3, rejected: 3 })
  })
  test('13: a code that belongs to another district than the name goes to a person', async () => {
    const { rows, report } = await taken(
      'id,date,type,pcode,district\nE1,2025-01-04,Theft,SA11,Birch\nE2,2025-01-04,Theft,SA12,Birch\nE3,2025-01-04,Theft,SA21,Cedar\n',
    )
    expect(rows.map(({ pcode }) => pcode)).toEqual([null, 'SA12', 'SA21'])
    expect(report.problems).toMatchObject([{ line: 2, severity: 'warning' }])
  })
  test('columns can be said, in any language', async () => {
    const { rows } = await taken(
      'oznaka,kada,sta,gdje\nE1,2025-01-04,Pucnjava,Alder\n',
      'map=id=oznaka,date=kada,kind=sta,district=gdje',
    )
    expect(rows[0]).toMatchObject({ dateStart: '2025-01-04', kind: 'Pucnjava', pcode: 'SA11' })
  })
  test('columns are found in Spanish, French, Bosnian and Arabic', async () => {
    for (const names of [
      'id;fecha;tipo;latitud;longitud;muertos;descripcion',
      'id;date;type;latitude;longitude;morts;note',
      'broj;datum;vrsta;sirina;duzina;poginuli;opis',
      'رقم;التاريخ;النوع;خط العرض;خط الطول;القتلى;الوصف',
    ]) {
      const { rows } = await taken(`${names}\nE1;2025-01-04;Shooting;-1.5;40.5;2;x\n`)
      expect(rows).toMatchObject([
        { dateStart: '2025-01-04', kind: 'Shooting', pcode: 'SA11', fatalities: 2, note: 'x' },
      ])
    }
  })
})
