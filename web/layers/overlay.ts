// What every layer on top is given besides its data: the colours, what was clicked on it, and how to let go.
import type { MapPalette } from '#web/map/palette.ts'

export type Clicked = {
  layerId: string
  lng: number
  lat: number
  /** Properties of every feature of that layer under the pointer, topmost first. */
  features: readonly Readonly<Record<string, unknown>>[]
}
export type OverlayProps = {
  palette: MapPalette
  clicked: Clicked | null
  onClose: () => void
}
export const numberOf = (properties: Readonly<Record<string, unknown>> | undefined, name: string): number | null => {
  const value = properties?.[name]
  return typeof value === 'number' ? value : null
}
