// What a view declares: what it asks, how answers become one mark a district, its legend, controls, table and sheet, and its words.
// A view is one folder with one declaration; nothing outside that folder and the registry knows it by name.
import type { Indicator } from '#data/schema/indicators.ts'
import type { ClassWish } from '#web/map/classing.ts'
import type { Legend, Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { NameOf } from '#web/queries/name-of.ts'
import { type Answers, type Asking, type Asks, named } from '#web/queries/together.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { Choice } from './choice.ts'
import type { FilterPart, Question } from './question.ts'

/** What figures can rest on; a printed sheet says how much of it there is. */
export const bases = ['answers', 'incidents', 'interventions', 'sites'] as const
export type Basis = (typeof bases)[number]

/** What a view cannot do without. */
export const needs = ['incidents', 'population', 'answers', 'grievances', 'counts', 'sites', 'interventions'] as const
export type Need = (typeof needs)[number]

export type ViewWords = { label: string; note: string; question: string }

export type Scene = Question & {
  /** What was asked of people. */
  indicator: Indicator | undefined
  nameOf: NameOf
  /** How its figures are to be parted into classes; its own way unless the reader wishes another. */
  classes?: ClassWish | null
}
export type Evidence<A> = Answers<A> & Scene

export type PaintedView = {
  marks: Marks
  legend: Legend
  /** One sentence that sums the view up. */
  summary: string
  /** Heading of the view's own column in the table, which is sorted by the marks' rank. */
  column: string
}
/** Pure. Null while what it needs has not come. */
export type PaintView<A> = (evidence: Evidence<A>, palette: MapPalette, text: Text) => PaintedView | null

type Declared = {
  /** Its name in the address. */
  id: string
  /** The indicator is known once answers are. */
  words: (text: Text, indicator?: Indicator) => ViewWords
  needs: readonly Need[]
  /** Parts of the filter that change what it shows; others are not offered. */
  honours: readonly FilterPart[]
  choices: readonly Choice[]
  /** Layers that are on with it unless the address says otherwise. */
  overlays: readonly string[]
  /** Layers whose controls stand in the rail even while they are off. */
  invites: readonly string[]
  /** The column of the table that its own column makes a repetition. */
  repeats: string | null
  restsOn: readonly Basis[]
}
export type View = Declared & { ask: (question: Question) => AskedView }
export type AskedView = {
  queries: readonly Asking<unknown>[]
  /** Answers in the order of the queries. */
  paint: (answers: readonly unknown[], scene: Scene, palette: MapPalette, text: Text) => PaintedView | null
}

/** What is asked must be what is painted from. */
type Needs<A> = { asks: (question: Question) => Asks<NoInfer<A>>; paint: PaintView<A> }

export const defineView = <A>({ asks, paint, ...declared }: Declared & Needs<A>): View => ({
  ...declared,
  ask: (question) => {
    const questions = asks(question)
    return {
      queries: Object.values<Asking<unknown>>(questions),
      paint: (answers, scene, palette, text) => paint({ ...scene, ...named(questions, answers) }, palette, text),
    }
  },
})
