// What a layer on top declares: what it asks, how it is drawn, its key in the legend, its controls, and who may see it.
import { type ComponentType, createElement, type ReactNode } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { type Answers, type Asking, type Asks, named } from '#web/queries/together.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { Choice } from './choice.ts'
import type { FilterPart, Question } from './question.ts'

export type Clicked = {
  layerId: string
  lng: number
  lat: number
  /** Properties of every feature of that layer under the pointer, topmost first. */
  features: readonly Readonly<Record<string, unknown>>[]
}
export type OverlayProps = {
  palette: MapPalette
  outlines: Boundaries
  places: readonly PlaceRow[]
  zoom: number
  clicked: Clicked | null
  onClose: () => void
}
export type DrawingProps<A> = OverlayProps & { answers: Answers<A> }

export type KeyProps<A> = { palette: MapPalette; answers: Answers<A> }

export type ControlsProps = {
  question: Question
  places: readonly PlaceRow[]
  onChoose: (choices: Readonly<Record<string, string>>) => void
  /** Puts the layer on the map. */
  onDraw: () => void
  onLook: (at: { lng: number; lat: number }) => void
}

type Declared = {
  /** Its name in the address. */
  id: string
  label: (text: Text) => string
  /** Exact places: only for those who may see any. */
  showsPositions: boolean
  /** It lies over the districts' colours: their names are written for it, not for them. */
  covers?: true
  /** What a person waited for stays on when the view changes. */
  staysOn: boolean
  /** Parts of the filter that change what it shows. */
  honours: readonly FilterPart[]
  choices: readonly Choice[]
  /** Map layers that answer to a click. */
  clickable: readonly string[]
  /** What stands in the rail while it is on or a view invites it. */
  Controls: ComponentType<ControlsProps> | null
}
export type Overlay = Declared & { ask: (question: Question) => AskedOverlay }
export type AskedOverlay = {
  covers: boolean
  queries: readonly Asking<unknown>[]
  draw: (answers: readonly unknown[], props: OverlayProps) => ReactNode
  explain: (answers: readonly unknown[], palette: MapPalette) => ReactNode
}
/** One that is on, with what has been answered. */
export type AnsweredOverlay = Omit<AskedOverlay, 'queries'> & { id: string; answers: readonly unknown[] }

type Needs<A> = {
  asks: (question: Question) => Asks<NoInfer<A>>
  /** Fetched with the map, not before. */
  Drawing: ComponentType<DrawingProps<A>>
  /** Its lines in the legend. */
  Key: ComponentType<KeyProps<A>>
}

export const defineOverlay = <A>({ asks, Drawing, Key, ...declared }: Declared & Needs<A>): Overlay => ({
  ...declared,
  ask: (question) => {
    const questions = asks(question)
    return {
      covers: declared.covers === true,
      queries: Object.values<Asking<unknown>>(questions),
      draw: (answers, props) => createElement(Drawing, { ...props, answers: named(questions, answers) }),
      explain: (answers, palette) => createElement(Key, { palette, answers: named(questions, answers) }),
    }
  },
})

export const numberOf = (properties: Readonly<Record<string, unknown>> | undefined, name: string): number | null => {
  const value = properties?.[name]
  return typeof value === 'number' ? value : null
}
