/**
 * When two spellings of a place name are the same, and how alike they are when they are not.
 * Knows strings only; which places exist is none of its business.
 */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
const APOSTROPHES = /['’‘ʼʻ`´′ʹʽ"“”]/g
const KINDS_OF_PLACE = new Set(
  'district districts county division region province state governorate gov department departement prefecture oblast zila zilla municipality woreda raion of de du la the'.split(
    ' ',
  ),
)

/** One spelling for all ways of writing a name: "Cox’s Bazar District" → "coxs bazar". */
export function normaliseName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđðøıßæœþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const words = plain.split(' ')
  const telling = words.filter((word) => !KINDS_OF_PLACE.has(word) && !isMisspeltDistrict(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/** "Disctrict", "Distict": the commonest word of all is also the most often misspelt. */
function isMisspeltDistrict(word: string): boolean {
  return word.startsWith('dis') && word.endsWith('t') && editDistance(word, 'district') <= 1
}

/** Spaces differ as freely as hyphens do: "Trans Nzoia", "Transnzoia". */
export function nameKey(name: string): string {
  return normaliseName(name).replace(/ /g, '')
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Jaro-Winkler likeness, 0 to 1; prefix weight 0.1 over at most four letters (Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Array<boolean>(b.length).fill(false)
  const matchedA: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken[j] || a[i] !== b[j]) continue
      taken[j] = true
      matchedA.push(a[i] ?? '')
      break
    }
  }
  const matches = matchedA.length
  if (matches === 0) return 0
  const matchedB = [...b].filter((_, j) => taken[j])
  const swaps = matchedA.filter((letter, k) => letter !== matchedB[k]).length / 2
  const jaro = (matches / a.length + matches / b.length + (matches - swaps) / matches) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** 0 to 1: the mean of Jaro-Winkler and of the share of letters that need no edit. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 0
  return (jaroWinkler(a, b) + 1 - editDistance(a, b) / longest) / 2
}
