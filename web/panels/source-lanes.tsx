// When each source speaks, as one thin line a source over the period's slider. Sources far apart in time are seen to be.
import type { Holding } from '#api/contract/catalogue.ts'
import { countMonths, type Month } from '#data/schema/period.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './source-lanes.module.css'

type Props = { holdings: readonly Holding[]; first: Month; last: Month }
/** More lines than this cannot be told apart: then one a kind of evidence. */
const mostLanes = 5
const dated = ['incidents', 'answers', 'counts'] as const
type Lane = { kind: (typeof dated)[number]; name: string; spans: readonly Holding[] }

export function SourceLanes({ holdings, first, last }: Props) {
  const { lanes: words } = useText().counted
  const lanes = lanesOf(holdings, words.kinds)
  if (lanes.length < 2) return null
  const months = Math.max(1, countMonths(first, last))
  const at = (month: Month) => Math.min(1, Math.max(0, (countMonths(first, month) - 1) / months)) * 100
  const said = ({ name, spans }: Lane) =>
    spans.map((s) => words.source(s.source ?? name, formatMonth(s.from), formatMonth(s.to), formatCount(s.records)))
  return (
    <ul className={style.lanes} aria-label={words.label}>
      {lanes.map((lane) => (
        <li key={lane.kind + lane.name} className={style.lane} title={said(lane).join('\n')}>
          <span className="only-heard">{said(lane).join('; ')}</span>
          {lane.spans.map((span) => (
            <span
              key={`${span.source} ${span.from}`}
              className={style.span}
              data-kind={lane.kind}
              style={{
                insetInlineStart: `${at(span.from)}%`,
                inlineSize: `max(3px, ${at(span.to) - at(span.from) + 100 / months}%)`,
              }}
            />
          ))}
        </li>
      ))}
    </ul>
  )
}

function lanesOf(holdings: readonly Holding[], kinds: Record<Lane['kind'], string>): Lane[] {
  const sources = dated.flatMap((kind) =>
    holdings
      .filter(({ of }) => of === kind)
      .map((one): Lane => ({ kind, name: one.source ?? kinds[kind], spans: [one] })),
  )
  if (sources.length <= mostLanes) return sources
  return dated.flatMap((kind) => {
    const spans = holdings.filter(({ of }) => of === kind)
    return spans.length === 0 ? [] : [{ kind, name: kinds[kind], spans }]
  })
}
