// What stands at the foot of every picture: as known when, drawn when, under which licence, and what the marks of absence mean. Pure.
import { formatDate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

type Known = { asOf: string | null; seq: number; fictional: boolean }

/** `on`: today. */
export const footWords = ({ asOf, seq, fictional }: Known, on: string, { brief, map }: Text): string[] => [
  `${brief.foot.asKnown(formatDate(asOf ?? on), String(seq))} · ${map.picture.drawn(formatDate(on))}`,
  fictional ? brief.foot.licence.fictional : brief.foot.licence.real,
  `${map.legend.boundaries} ${map.legend.elsewhere}`,
  brief.foot.intervals,
]
