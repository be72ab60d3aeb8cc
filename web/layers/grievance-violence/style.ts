// Grievance × violence in nine classes, with each district's state drawn as an outline and a mark. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { Upstream, UpstreamRow } from '#api/contract/upstream.ts'
import { districtStates } from '#api/contract/upstream.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { NameOf } from '#web/queries/name-of.ts'
import { formatCount } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

/** Acting first, then what is burning, then what is not known. */
const emphasis = { upstream: 5, respond: 4, uncertain: 2, not_tested: 1, sustain: 0 } as const

/** A flag before everything; a district watched shows so unless violence is what it needs an answer to. */
function outlineOf({ state, tier }: UpstreamRow): Mark['outline'] {
  if (state === 'upstream' || state === 'respond') return state
  if (tier === 'watch' || tier === 'confirmed-watch') return 'watch'
  return state === 'uncertain' ? state : null
}

function markOf(row: UpstreamRow, palette: MapPalette, text: Text): Mark {
  const { grievanceClass: g, violenceClass: v, state } = row
  const measured = g !== null && v !== null && state !== 'not_tested'
  const probability = row.probabilities === null ? 0 : Math.max(row.probabilities.upstream, row.probabilities.respond)
  return {
    fill: measured ? (palette.bivariate[v]?.[g] ?? null) : null,
    pattern: measured ? null : 'hatch',
    outline: outlineOf(row),
    words: text.map.states[state],
    note: text.say(row.headline),
    rank: emphasis[state] + probability,
  }
}

export const grievanceViolenceMarks = (upstream: Upstream, palette: MapPalette, text: Text): Map<string, Mark> =>
  new Map(upstream.rows.map((row) => [row.pcode, markOf(row, palette, text)]))

export function grievanceViolenceLegend(upstream: Upstream, palette: MapPalette, text: Text): Legend {
  const { states } = text.map
  return {
    title: text.map.views['grievance-violence'].label,
    look: 'bivariate',
    ramp: palette.bivariate.flatMap((ramp, v) =>
      ramp.map((fill, g) => ({
        label: '',
        fill,
        pattern: null,
        count: upstream.rows.filter(
          (row) => row.state !== 'not_tested' && row.grievanceClass === g && row.violenceClass === v,
        ).length,
      })),
    ),
    beside: [
      ...(['upstream', 'respond', 'uncertain'] as const).map((state) => ({
        label: states[state],
        fill: null,
        pattern: null,
        outline: state,
        count: upstream.counts[state],
      })),
      {
        label: text.upstream.watched,
        fill: null,
        pattern: null,
        outline: 'watch',
        count: upstream.rows.filter((row) => outlineOf(row) === 'watch').length,
      },
      { label: states.not_tested, fill: null, pattern: 'hatch', count: upstream.counts.not_tested },
    ],
    method: 'upstream',
  }
}

/** More names than this do not fit one line. */
const mostNamed = 3

export function grievanceViolenceSummary(
  upstream: Upstream,
  districts: Districts | undefined,
  nameOf: NameOf,
  text: Text,
): string {
  const { summaries } = text.map
  const [up = '0', respond = '0', sustain = '0', uncertain = '0', notTested = '0'] = districtStates.map((s) =>
    formatCount(upstream.counts[s]),
  )
  const flagged = new Set(upstream.rows.filter((row) => row.state === 'upstream').map((row) => row.pcode))
  const names = districts?.rows.filter((row) => flagged.has(row.pcode)).map(nameOf) ?? []
  const isNamed = names.length > 0 && names.length <= mostNamed && names.length === flagged.size
  return summaries.states(isNamed ? summaries.upstreamIn(names) : summaries.upstreamCount(up), {
    upstream: up,
    respond,
    sustain,
    uncertain,
    not_tested: notTested,
  })
}

export const paintGrievanceViolence: PaintView<{ upstream: Upstream; districts: Districts }> = (
  { upstream, districts, nameOf },
  palette,
  text,
) =>
  upstream === undefined
    ? null
    : {
        marks: grievanceViolenceMarks(upstream, palette, text),
        legend: grievanceViolenceLegend(upstream, palette, text),
        summary: grievanceViolenceSummary(upstream, districts, nameOf, text),
        column: text.map.columns.state,
      }
