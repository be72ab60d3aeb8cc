// What is said of a sealed file: why it is refused, what of it is kept aside, what is missing before it, and what it moved.
import type { SealedMove, SealedNote, SealedReason, SealedRefusal } from '#api/contract/statements/sealed.ts'
import { formatCount, formatDate, formatPercent, formatRate } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed, noun, plural } from '../grammar.ts'

export const sealedRefusals: WordsFor<SealedRefusal> = {
  'sealed-not-sealed': () => 'this is no sealed file',
  'sealed-not-for-us': () =>
    'it is not sealed for this instance, or its beginning was changed. Ask the office to seal it for the key that `upstream seal-key` prints here.',
  'sealed-damaged': () => 'it was changed or cut off since it was sealed. Ask for it again.',
  'sealed-by-another-version': () => 'a later version of this program sealed it. Bring this instance up to date first.',
  'sealed-from-stranger': ({ key, name }) =>
    `it comes from an office that is not trusted here, which calls itself “${name}”. If you have heard its key from somebody you know: upstream trust ${key} --name …`,
  'sealed-other-country': ({ name }) => `it comes from another country, or from a demonstration: “${name}”`,
  'sealed-nothing-since': ({ since }) => `nothing was written since entry ${since}`,
  'office-not-named': ({ offices }) =>
    offices.length === 0
      ? 'no office is trusted yet: upstream trust <key> --name <name>'
      : `say which office is meant: ${listed(offices)}`,
  'office-key-unreadable': () => 'this is no key of an instance, or a letter of it is wrong',
  'office-is-this-one': () => 'this is the key of this instance itself',
}

const unknown: Record<'commitment' | 'observation' | 'import' | 'intervention', string> = {
  commitment: 'the promise it is about is not known here',
  observation: 'the observation it is about is not known here',
  intervention: 'the work it is about is not known here',
  import: 'the import it takes back is not known here',
}
export const sealedReasons: WordsFor<SealedReason> = {
  'sealed-other-content': () => 'something else is known here under the same id; that stays',
  'sealed-rows-known': ({ table, rows }) =>
    `${noun(rows, 'row', 'rows')} of ${table} ${plural(rows, 'is', 'are')} known here from elsewhere; import the file itself, which parts new from known`,
  'sealed-changed-since': ({ day }) => `somebody else changed the promise on ${formatDate(day)}, which is later`,
  'sealed-not-theirs': () => 'it takes back what did not come from that office; take it back here if it should be',
  'sealed-rows-unfit': ({ table }) => `its rows do not fit the table ${table} of this version`,
  'sealed-taken-back-here': () => 'it was taken back here',
  'sealed-names-unknown': ({ what }) => `${unknown[what]}; an earlier file may bring it, then take this one in again`,
  'sealed-district-unknown': ({ pcode }) => `no district here has the p-code ${pcode}`,
  'sealed-unreadable': () => 'this version cannot read it',
  'sealed-not-for-travel': () => 'it is of a kind that is not taken from other instances',
}

export const sealedNotes: WordsFor<SealedNote> = {
  'sealed-gap': ({ from, to }) =>
    from === to
      ? `Entry ${from} of that office has not come yet: a file before this one is missing.`
      : `Entries ${from} to ${to} of that office have not come yet: a file before this one is missing.`,
  'sealed-went-another-way': ({ seq }) =>
    `That office’s record is another than before from entry ${seq} on, as after a backup was put back. What came before stays.`,
  'sealed-next': ({ since }) => `The office’s next file may begin with --since ${since}.`,
}

const things: Record<Extract<SealedMove, { code: 'moved-count' }>['what'], string> = {
  incidents: 'Incidents',
  observations: 'Observations',
  promises: 'Promises',
}
const share = (value: number | null): string => (value === null ? 'no figure' : `${formatPercent(value)} %`)
const rate = (value: number | null): string => (value === null ? 'no figure' : formatRate(value))

export const sealedMoves: WordsFor<SealedMove> = {
  'moved-count': ({ what, before, after }) => `${things[what]}: ${formatCount(before)} → ${formatCount(after)}.`,
  'moved-rate': ({ before, after }) => `Violence per 100,000 people a year: ${rate(before)} → ${rate(after)}.`,
  'moved-share': ({ phrase, before, after, isSameWave }) =>
    isSameWave
      ? `The share who ${phrase} is now ${share(after)}; what it was before is not told beside it, since few people could be worked out from both.`
      : `The share who ${phrase}: ${share(before)} → ${share(after)}.`,
  'moved-behind': ({ before, after, districts }) =>
    `Districts behind the country’s share: ${before} → ${after} of ${formatCount(districts)}.`,
  'moved-disagreeing': ({ of, joined, left }) => {
    const what = of === 'answers' ? 'what people say' : 'violence'
    return [
      ...(joined.length > 0
        ? [`${listed(joined)} now ${plural(joined.length, 'disagrees', 'disagree')} with the country on ${what}.`]
        : []),
      ...(left.length > 0
        ? [`${listed(left)} no longer ${plural(left.length, 'disagrees', 'disagree')} with the country on ${what}.`]
        : []),
    ].join(' ')
  },
}
