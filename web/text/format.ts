// Numbers, months and dates as the reader writes them. Month names are shipped with Intl for the languages we have.
import type { RateEstimate, ShareEstimate } from '#api/contract/estimates.ts'
import { figures } from './en/figures.ts'
import { shownShare } from './shown-share.ts'

const locale = 'en-GB'
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
const twoDigits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })
const twoDecimals = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
})
const monthYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthYearLong = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayMonthYear = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const hourMinute = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })

export const formatCount = (value: number): string => whole.format(saidCount(value))

/**
 * The figure as it is said. Whoever colours a figure, or sorts it into a class of a legend, does so with the figure said: 59.99 is
 * said "60" and lies in the class that begins at 60.
 */
export const saidCount = (value: number): number => Math.round(value)
export function saidRate(value: number): number {
  const size = Math.abs(value)
  if (size >= 9.95) return Math.round(value)
  return size >= 0.095 ? Math.round(value * 10) / 10 : Number(value.toPrecision(2))
}
export const saidShare = (share: number): number => Math.round(share * 100) / 100

/** 12, 8.4, 0.6, 0.012: enough digits to tell small rates apart, and none but zero from zero. */
export const formatRate = (value: number): string => {
  const said = saidRate(value)
  const size = Math.abs(said)
  return (size >= 10 ? whole : size >= 0.1 ? oneDecimal : twoDigits).format(said)
}
/** A coefficient from −1 to 1, with its sign. */
export const formatSigned = (value: number): string => twoDecimals.format(value).replace('-', '−')
/** Whole US dollars. */
export const formatUsd = (usd: number): string => figures.usd(formatCount(usd))
/** A share of 0.618 is "62". */
export const formatPercent = (share: number): string => whole.format(saidShare(share) * 100)
/** A probability of 0.998 is "over 99", one of 0.001 "under 1": never certain. */
export const formatProbability = (p: number): string =>
  p > 0.995 ? figures.over99 : p < 0.005 ? figures.under1 : whole.format(p * 100)
/** 14:03, where the reader is. */
const moment = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
/** A moment of the record, in the reader's own time. */
export const formatMoment = (at: string): string => moment.format(new Date(at))

export const formatTimeOfDay = (ms: number): string => hourMinute.format(new Date(ms))
/** A difference of shares in percentage points, with its sign. */
export const formatPoints = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${formatPercent(Math.abs(difference))}`
/** '2026-06' → 'Jun 2026' */
export const formatMonth = (month: string): string => monthYear.format(new Date(`${month}-01T00:00:00Z`))
export const formatMonthLong = (month: string): string => monthYearLong.format(new Date(`${month}-01T00:00:00Z`))
/** '2026-06-03' (or an instant) → '3 Jun 2026' */
export const formatDate = (date: string): string => dayMonthYear.format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
/** The month a date is in. */
export const monthOf = (date: string): string => formatMonth(date.slice(0, 7))

type SaidShare = Pick<ShareEstimate, 'value' | 'lo' | 'hi' | 'n' | 'status' | 'reason'> & Partial<ShareEstimate>
type SaidRate = Pick<RateEstimate, 'value' | 'lo' | 'hi' | 'status' | 'reason'> & Partial<RateEstimate>

/** "62 % of 118 asked (53–71)"; "between 5 % and 20 % of 118 asked" with caution; or why there is no figure. */
export function formatShare(e: SaidShare): string {
  const n = e.n === null ? '?' : formatCount(e.n)
  const shown = shownShare(e)
  if (shown === null) {
    if (e.precision === 'hidden') return figures.hiddenShare(n)
    return e.reason === null ? figures.statuses[e.status] : figures.reasons[e.reason]
  }
  const [value, lo, hi] = [shown.value, shown.lo, shown.hi].map(formatPercent)
  if (value === undefined || lo === undefined || hi === undefined) return ''
  if (shown.sort === 'range') return figures.shareBetween(lo, hi, n)
  if (shown.sort === 'imprecise') return figures.shareImprecise(value, lo, hi, n)
  if (e.lo === null || e.hi === null) return figures.shareBare(value, n)
  return figures.share(value, lo, hi, n)
}

/** The same without its base: "62 %", "5–20 %", "62 %, too imprecise", or that there is none to show. */
export function formatShareShort(e: Pick<ShareEstimate, 'value' | 'lo' | 'hi' | 'precision'>): string {
  const shown = shownShare(e)
  if (shown === null) return e.precision === 'hidden' ? figures.imprecise : figures.none
  if (shown.sort === 'range') return figures.percent(figures.interval(formatPercent(shown.lo), formatPercent(shown.hi)))
  const value = figures.percent(formatPercent(shown.value))
  return shown.sort === 'imprecise' ? figures.marked(value) : value
}

/** "41 per 100,000 a year (33–50)", or why there is no figure. */
export function formatRateEstimate(e: SaidRate): string {
  if (e.value === null && e.precision === 'hidden') return figures.hiddenRate
  if (e.value === null) return e.reason === null ? figures.statuses[e.status] : figures.reasons[e.reason]
  const rate = figures.rate(formatRate(e.value), formatRate(e.lo ?? e.value), formatRate(e.hi ?? e.value))
  return e.precision === 'hidden' ? figures.marked(rate) : rate
}

/** "41 (33–50)" under a heading that says the unit, or why there is no figure. */
export function formatRateInterval(e: SaidRate): string {
  if (e.value === null) return formatRateEstimate(e)
  const ranged = figures.ranged(formatRate(e.value), formatRate(e.lo ?? e.value), formatRate(e.hi ?? e.value))
  return e.precision === 'hidden' ? figures.marked(ranged) : ranged
}

const threeDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
/** Scores and their differences: 0.183, −0.021. */
export const formatScore = (value: number): string => threeDecimals.format(value).replace('-', '−')
/** A p never reads as none: "under 0.001", 0.012. */
export const formatP = (p: number): string => (p < 0.001 ? figures.underThousandth : threeDecimals.format(p))
