// How the figures of a map are parted into classes: as its view does, or by the reader's wish in the address. Classes are of figures
// as they are said, so a break is a figure somebody can read, and a class begins exactly where the one below it ends. Pure.
import { equalBreaks, quantileBreaks } from '#api/analytics/numeric/class-breaks.ts'
import { naturalBreaks } from '#api/analytics/numeric/natural-breaks.ts'
import type { Saying } from './classes.ts'
import { type Ramp, rampOf } from './palette.ts'

export const classMethods = ['quantile', 'equal', 'natural'] as const
export type ClassMethod = (typeof classMethods)[number]
export const fewestClasses = 3
export const mostClasses = 7
export type ClassWish = { by: ClassMethod; count: number } | { by: 'own'; breaks: readonly number[] }

/** How a figure is rounded, and how that is written; `times` where people write a share of 0.2 as 20. */
export type Written = { said: Saying; format: (value: number) => string; times?: number }
export type Classes = {
  /** Where each class but the lowest begins. */
  breaks: readonly number[]
  fills: Ramp
  /** What a legend tells of them. */
  told: ToldClasses
}
export type ToldClasses = {
  wish: ClassWish | null
  /** The breaks as people write them. */
  written: readonly number[]
  /** There are fewer different figures than classes asked for. */
  isFewer: boolean
}

/** `quantile:5` */
export function readClasses(text: string | undefined): ClassWish | null {
  const [, method, digits] = /^([a-z]+):([3-7])$/.exec(text ?? '') ?? []
  const known = classMethods.find((each) => each === method)
  return known === undefined ? null : { by: known, count: Number(digits) }
}
/** `10,20,30`: at most six figures, each larger than the one before. */
export function readBreaks(text: string | undefined): number[] | null {
  if (text === undefined || !/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/.test(text)) return null
  const breaks = text.split(',').map(Number)
  const isRising = breaks.every((figure, i) => figure > (breaks[i - 1] ?? 0))
  return isRising && breaks.length < mostClasses ? breaks : null
}
/** Own breaks stand above a method, should an address name both. */
export function readWish({ classes, breaks }: { classes?: string | undefined; breaks?: string | undefined }) {
  const own = readBreaks(breaks)
  return own === null ? readClasses(classes) : ({ by: 'own', breaks: own } as const)
}
export const writeWish = (wish: ClassWish | null): { classes: string | undefined; breaks: string | undefined } => ({
  classes: wish === null || wish.by === 'own' ? undefined : `${wish.by}:${wish.count}`,
  breaks: wish?.by === 'own' ? wish.breaks.join(',') : undefined,
})

type Classing = {
  wish: ClassWish | null | undefined
  /** What is to be parted; figures with a class of their own, such as none at all, are left out. */
  figures: readonly number[]
  /** The view's own breaks. */
  usual: readonly number[]
  ramp: Ramp
  written: Written
}

export function classesOf({ wish = null, figures, usual, ramp, written: { said, times = 1 } }: Classing): Classes {
  const breaks = wish === null ? usual : wishedBreaks(wish, figures.map(said), said, times)
  return {
    breaks,
    fills: wish === null ? ramp.slice(0, breaks.length + 1) : rampOf(ramp, breaks.length + 1),
    told: {
      wish,
      written: breaks.map((figure) => Number((figure * times).toPrecision(10))),
      isFewer: wish !== null && wish.by !== 'own' && breaks.length + 1 < wish.count,
    },
  }
}

const parts = { quantile: quantileBreaks, equal: equalBreaks, natural: naturalBreaks }

function wishedBreaks(wish: ClassWish, figures: readonly number[], said: Saying, times: number): number[] {
  if (wish.by === 'own') return distinct(wish.breaks.map((figure) => said(figure / times)))
  const low = Math.min(...figures)
  return distinct(parts[wish.by](figures, wish.count).map(said)).filter((figure) => figure > low)
}

const distinct = (figures: readonly number[]): number[] => [...new Set(figures)]
