// Classes can be told apart with and without red-green colour vision, in the light and in the dark.
import { describe, expect, it } from 'vitest'
import { type MapPalette, mapPalette, rampOf, withCaution } from '#web/map/palette.ts'

type Vector = [number, number, number]
const linear = (hex: string): Vector => {
  const part = (from: number) => {
    const c = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}
const times = (m: Vector[], v: Vector): Vector =>
  m.map((row) => row.reduce((sum, x, i) => sum + x * (v[i] ?? 0), 0)) as Vector
/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const sight: Record<string, Vector[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}
function oklab([r, g, b]: Vector): Vector {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
/** What a grey printer keeps of a colour (CIE Y). */
const luminance = ([r, g, b]: Vector): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const seen = (hex: string, eye: Vector[]): Vector => oklab(times(eye, linear(hex)))
const apart = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
/** In OKLab a step just seen is about 0.02. */
const clearlyApart = 0.05

const closest = (colours: readonly string[], eye: Vector[]): number => {
  const labs = colours.map((c) => seen(c, eye))
  return Math.min(...labs.flatMap((a, i) => labs.slice(i + 1).map((b) => apart(a, b))))
}
const scales = (p: MapPalette) => ({
  good: p.good,
  complaint: p.complaint,
  violence: p.violence,
  risk: p.risk,
  'seven good': rampOf(p.good, 7),
  'seven complaint': rampOf(p.complaint, 7),
  'seven violence': rampOf(p.violence, 7),
  'seven risk': rampOf(p.risk, 7),
  bivariate: p.bivariate.flat(),
  change: [...p.worse, p.grey, ...p.better],
  balance: [...Object.values(p.mostly), p.suppressed, p.grey, p.zero],
  'what came of a wish': [p.better[1] ?? '', p.worse[0] ?? '', p.worse[2] ?? ''],
  hotspots: [...p.hot, p.notSignificant, ...p.cold, p.outlier.high, p.outlier.low],
})

describe.each([
  ['light', mapPalette(false)],
  ['dark', mapPalette(true)],
])('%s palette', (_, palette) => {
  for (const [name, colours] of Object.entries(scales(palette)))
    it.each(Object.keys(sight))(`keeps the classes of ${name} apart for %s`, (eye) => {
      expect(closest(colours, sight[eye] ?? [])).toBeGreaterThan(clearlyApart)
    })

  it.each(['good', 'complaint', 'violence'] as const)('goes one way from low to high in %s', (name) => {
    const lightness = palette[name].map((c) => seen(c, sight.full ?? [])[0])
    const steps = lightness.slice(1).map((l, i) => Math.sign(l - (lightness[i] ?? 0)))
    expect(new Set(steps)).toEqual(new Set([palette.dark ? 1 : -1]))
  })

  it.each([
    ['hotspots, likely above and below', [...palette.hot, palette.notSignificant, ...palette.cold]],
    ['better and worse', [...palette.worse, palette.grey, ...palette.better]],
  ])('keeps %s apart on paper without colour', (_name, colours) => {
    const greys = colours.map((c) => Math.cbrt(luminance(linear(c)))).sort((a, b) => a - b)
    const gaps = greys.slice(1).map((grey, i) => grey - (greys[i] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(0.04)
    const ends = [colours[2] ?? '', colours.at(-1) ?? ''].map((c) => Math.cbrt(luminance(linear(c))))
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeGreaterThan(0.08)
  })

  it('takes the colour out of a figure to be read with caution, not its lightness', () => {
    const [sure, unsure] = [palette.complaint[2] ?? '', withCaution(palette.complaint[2] ?? '')].map((c) =>
      seen(c, sight.full ?? []),
    )
    expect(Math.hypot(unsure?.[1] ?? 9, unsure?.[2] ?? 9)).toBeLessThan(
      0.5 * Math.hypot(sure?.[1] ?? 0, sure?.[2] ?? 0),
    )
    expect(Math.abs((unsure?.[0] ?? 9) - (sure?.[0] ?? 0))).toBeLessThan(0.05)
  })
})
