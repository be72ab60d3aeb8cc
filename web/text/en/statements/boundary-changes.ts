// How one edition of boundaries differs from the one before, district by district.
import type { BoundaryChange, NamedPlace } from '#api/contract/statements/import-files.ts'
import { formatPercent } from '../../format.ts'
import { listed } from '../grammar.ts'

type Kind = 'divided' | 'merged' | 'recoded' | 'renamed' | 'redrawn' | 'moved' | 'new' | 'overlapped'

export const called = ({ pcode, name }: NamedPlace): string => (name === pcode ? pcode : `${name} (${pcode})`)
export const allCalled = (places: readonly NamedPlace[]): string => listed(places.map(called))
const percent = (share: number): string => `${formatPercent(share)} %`
const firstOf = ({ now: [first] }: BoundaryChange): string => (first === undefined ? '' : called(first))
/** How much of a district's ground its own code still names. */
const staying = ({ pcode, now }: BoundaryChange): string => percent(now.find((one) => one.pcode === pcode)?.share ?? 0)

export const boundaryChanges: Record<Kind, (change: BoundaryChange) => string> = {
  divided: (change) =>
    `${called(change)} is replaced by ${listed(change.now.map((one) => `${called(one)} with ${percent(one.share)} of its area`))}`,
  merged: (change) => `${called(change)} is now part of ${firstOf(change)}`,
  recoded: (change) => `${called(change)} is now ${firstOf(change)}, the same area`,
  renamed: (change) => `${called(change)} is now called ${change.now[0]?.name ?? ''}`,
  redrawn: (change) => `${called(change)} is drawn anew: ${staying(change)} of its area stays in it`,
  moved: (change) => `${called(change)} now names another area: ${staying(change)} of the former stays in it`,
  new: (change) => `${called(change)} is new`,
  overlapped: (change) =>
    `${called(change)} is not in the file and stays, though ${listed(change.now.map((one) => `${percent(one.share)} of its area is in ${called(one)}`))}`,
}
