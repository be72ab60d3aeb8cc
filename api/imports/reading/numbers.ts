/**
 * Reads numbers the way their author wrote them: decimal comma or point, thousands of several kinds, Arabic-Indic digits.
 * Which mark is the decimal one is decided over a whole column, because '1.234' alone can be two numbers.
 */
export type NumberStyle = 'point' | 'comma' | 'ambiguous'

const arabicZero = 0x0660
const persianZero = 0x06f0
const plain = /^[+-]?\d+(\.\d+)?$/

export function westernDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - arabicZero))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - persianZero))
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replaceAll('−', '-')
}

/** Decides what '.' and ',' mean in a column, from all its texts. Integers say nothing; one clear text decides. */
export function createStyleVote() {
  let point = 0
  let comma = 0
  let unclear = 0
  return {
    hear(text: string): void {
      if (plain.test(text) && !/^[+-]?\d{1,3}\.\d{3}$/.test(text)) {
        if (text.includes('.')) point++
        return
      }
      const bare = tidy(text)
      const lastPoint = bare.lastIndexOf('.')
      const lastComma = bare.lastIndexOf(',')
      if (lastPoint === -1 && lastComma === -1) return
      if (lastPoint !== -1 && lastComma !== -1) lastPoint > lastComma ? point++ : comma++
      else {
        const mark = lastPoint === -1 ? ',' : '.'
        const repeated = bare.indexOf(mark) !== bare.lastIndexOf(mark)
        const threeAfter = /^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/.test(bare)
        if (repeated && threeAfter) mark === '.' ? comma++ : point++
        else if (!threeAfter) mark === '.' ? point++ : comma++
        else unclear++
      }
    },
    style(): NumberStyle {
      if (comma > 0 && point === 0) return 'comma'
      if (point > 0 && comma === 0) return 'point'
      return comma > 0 || unclear > 0 ? 'ambiguous' : 'point'
    },
  }
}

/** Null when the text is no number in this style. An ambiguous style takes only what can be read one way. */
export function parseNumber(text: string, style: NumberStyle): number | null {
  if (plain.test(text) && (style === 'point' || !text.includes('.'))) return Number(text)
  const bare = tidy(text)
  if (bare === '') return null
  const decimal = style === 'comma' ? ',' : '.'
  const group = style === 'comma' ? '.' : ','
  if (style === 'ambiguous' && /[.,]/.test(bare)) return null
  const [whole = '', fraction, ...more] = bare.split(decimal)
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null
  if (whole.includes(group) && !new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+$`).test(whole)) return null
  const digits = whole.replaceAll(group, '')
  return /^[+-]?\d+$/.test(digits) ? Number(fraction === undefined ? digits : `${digits}.${fraction}`) : null
}

/** A count: a whole number, where '1.234' and '1,234' can only mean thousands. */
export function parseCount(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const bare = tidy(text)
  if (/^\d+([.,]0+)?$/.test(bare) && !/^\d{1,3}[.,]000$/.test(bare)) return Number(bare.split(/[.,]/)[0])
  if (/^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/.test(bare)) return Number(bare.replaceAll(/[.,]/g, ''))
  return null
}

/** Blanks of every width, apostrophes between thousands, foreign digits. */
const tidy = (text: string): string =>
  westernDigits(text)
    .replaceAll(/(\d)['’](?=\d{3})/g, '$1')
    .replaceAll(/(\d)[\s  ](?=\d{3}(\D|$))/g, '$1')
    .trim()
