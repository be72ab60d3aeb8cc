// The balance of the three Ds.

import type { Dimension } from '#data/schema/intervention.ts'
import { listed, noun, small } from './grammar.ts'

const mostNamed = 12
const minus = (number: string): string => number.replace('-', '−')

export const balance = {
  title: 'The balance',
  lead: 'How the money is shared between defence (patrols, posts, checkpoints), development (lights, water, jobs, buildings, youth) and diplomacy (dialogue, mediation, forums): in the nation, in each region and in each district.',
  none: 'No work was under way in this period',
  noneDetail: 'Import interventions with their budgets, or choose another period, to see how the money is shared.',
  period: (from: string, to: string) => `${from} to ${to}`,
  rule: 'A budget is spread evenly over the days of its work, and the days inside the period count. Work that states no end counts whole on the day it began.',
  endless: (usd: string) => `${usd} of this period counted so.`,
  table: 'Place by place',
  rowsLabel: 'Places',
  rows: { district: 'Districts', region: 'Regions' },
  columns: { place: 'Place', total: 'In all', works: 'Work under way' },
  money: (usd: string, percent: string) => `${usd} (${percent} %)`,
  noFigure: '–',
  head: (year: string | null) => (year === null ? 'A head' : `A head (people of ${year})`),
  perHead: (usd: string, year: string | null) => (year === null ? `US$ ${usd}` : `US$ ${usd} (people of ${year})`),
  works: ({ works, withoutBudget, paidEarlier }: { works: number; withoutBudget: number; paidEarlier: number }) =>
    [
      String(works),
      ...(withoutBudget === 0 ? [] : [`${withoutBudget} without a budget`]),
      ...(paidEarlier === 0 ? [] : [`${paidEarlier} counted earlier`]),
    ].join(', '),
  states: {
    whole: 'All budgets stated',
    part: 'Some budgets not stated',
    unknown: 'Budget not stated',
    earlier: 'Counted earlier',
    'no-work': 'No work',
  },
  sections: { nation: 'Nation' },
  share: (dimension: string, percent: string) => `${small(dimension)} ${percent} %`,
  place: (name: string, usd: string, shares: readonly string[], state: string) =>
    `${name}: ${usd}; ${shares.join(', ')}. ${state}.`,
  plot: {
    title: 'Who leans which way',
    note: 'Each circle is a place, as large as its money. The nearer to a corner, the more of its money goes there. Circles that would hide each other stand side by side; a dashed one states only some of its budgets. Choose one to ask “what if” of it.',
    label: 'Places by how their money is shared between defence, development and diplomacy',
    all: (dimension: string) => `All ${small(dimension)}`,
    half: (dimension: string) => `half ${small(dimension)}`,
    nation: 'All together',
    apart: {
      unknown: (places: number) => `${noun(places, 'place', 'places')} with work, but no budget stated: unknown`,
      earlier: (places: number) => `${noun(places, 'place', 'places')} whose money counted before this period`,
      'no-work': (places: number) => `${noun(places, 'place', 'places')} where no work was under way`,
      whole: (places: number) => noun(places, 'place', 'places'),
      part: (places: number) => noun(places, 'place', 'places'),
    },
    names: (names: readonly string[]) =>
      names.length <= mostNamed
        ? listed(names)
        : `${names.slice(0, mostNamed).join(', ')} and ${noun(names.length - mostNamed, 'other', 'others')}`,
  },
  whatIf: {
    title: 'What if some of it were spent otherwise?',
    lead: 'Move money, say what you take to be true, and read what it would have to avert to pay for itself. Nothing here is sent or kept but in the address of this page.',
    place: 'Place',
    take: 'Take from',
    give: 'Give to',
    newMoney: 'New money',
    amount: 'Amount',
    slider: 'Amount to move',
    usd: 'US dollars',
    most: (name: string, usd: string, take: Dimension | 'new') =>
      take === 'new' ? `${name} has ${usd} in this period.` : `${name} has ${usd} for ${take} in this period.`,
  },
  assumptions: {
    title: 'What you take to be true',
    lead: 'None of this is known here. Change any of it; the address keeps it.',
    usd: 'US dollars',
    months: 'months',
    incidents: 'violent incidents',
    cost: 'What one violent incident costs the community',
    costNote: 'No figure stands unless you give one, and can say where it comes from.',
    lasts: 'How long the work goes on averting',
    lastsNote: (months: number, isUsual: boolean) =>
      isUsual ? `As long as the period shown, ${noun(months, 'month', 'months')}, unless you say otherwise.` : '',
    seen: 'Violent incidents where it would work',
    during: 'in the course of',
    seenNote: 'Around the place itself, not in the whole district: work changes what is near it.',
  },
  outcome: {
    nothingMoved: 'Move an amount to see what it would have to avert.',
    noCost: (usd: string) =>
      `Whether ${usd} would pay nobody can tell until somebody says what one violent incident costs the community.`,
    pays: (usd: string, incidents: string, months: string, each: string) =>
      `${usd} of prevention pays if it averts one violent incident in ${noun(each, 'month', 'months')}: ${incidents} in ${noun(months, 'month', 'months')}.`,
    onTop: {
      defence: 'What the same money averted as defence is not set against it: where that is known, it comes on top.',
      development:
        'What the same money averted as development is not set against it: where that is known, it comes on top.',
      diplomacy:
        'What the same money averted as diplomacy is not set against it: where that is known, it comes on top.',
    },
    judging: 'Looking at what such work did elsewhere',
    judgedTitle: 'What such work did where it was judged',
    noneJudged: 'No work of this class could be judged yet: nobody can tell what the money would avert.',
    withheld: 'What such work averted elsewhere is shown to those who may see exact places: sign in.',
    ratio: (ratio: string, lo: string, hi: string) =>
      `after to before, beside places like it: ${ratio} (${lo} to ${hi})`,
    alone: 'does not hold among all that were tried',
    noBaseline: 'Cannot tell: say how many violent incidents there are where it would work.',
    asThere: (incidents: number, months: number) =>
      `Take what was seen there before: ${incidents} in ${noun(months, 'month', 'months')}`,
    averts: (value: string, lo: string, hi: string) => {
      const range = `(${minus(lo)} to ${minus(hi)} fewer, nineteen times in twenty)`
      const [, more] = /^-(.+)$/.exec(value) ?? []
      return more === undefined
        ? `If it did here what it did there: ${noun(value, 'violent incident', 'violent incidents')} fewer ${range}.`
        : `If it did here what it did there: none averted, ${noun(more, 'violent incident', 'violent incidents')} more ${range}.`
    },
    each: (value: string | null, lo: string | null, hi: string | null) => {
      if (value === null) return ''
      if (hi === null) return `${value} for each, ${lo} at best, and perhaps none averted at all.`
      return `${value} for each (${lo} to ${hi}).`
    },
    probability: (percent: string) => `It pays with a probability of ${percent} %.`,
    noProbability: 'Whether that pays hangs on what one incident costs.',
  },
  legend: 'What most of the money is for',
  leans: {
    defence: 'Mostly defence',
    development: 'Mostly development',
    diplomacy: 'Mostly diplomacy',
    mixed: 'None has more than half',
    'no-work': 'No work under way',
    zero: 'Budgets of zero',
    unknown: 'Work, but no budget stated',
    earlier: 'Money counted earlier',
  },
  onMap: (usd: string, shares: readonly string[]) => `${usd}: ${listed(shares)}`,
}
