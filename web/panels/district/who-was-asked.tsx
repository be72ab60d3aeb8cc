// Those asked in the survey against those who live here, and who came to consultations and asked for what.
import type { District } from '#api/contract/district.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { AskedBars } from '#web/ui/charts/asked-bars.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

export function WhoWasAsked({ district }: { district: District }) {
  const { panel, map } = useText()
  const { asked } = panel
  const { whoWasAsked, consultations, row } = district
  const rows = whoWasAsked.map((g) => ({
    id: `${g.grouping}:${g.group}`,
    label: map.filters.groups[`${g.grouping}:${g.group}`] ?? g.group,
    sampleShare: g.sampleShare,
    populationShare: g.populationShare,
    note: asked.badges[g.badge],
    isShort: g.badge === 'amber' || g.badge === 'red' || g.badge === 'nobody',
  }))
  const isAsked = row.perception.n !== 0 && row.perception.status !== 'no_data'
  return (
    <Section title={asked.title} method="representativeness">
      {isAsked ? (
        <>
          <AskedBars label={asked.chart} rows={rows} />
          <p className={style.key}>{asked.legend}</p>
        </>
      ) : (
        <p className={style.none}>{asked.nobody}</p>
      )}
      {consultations.length === 0 ? null : (
        <>
          <h4 className={style.figureTitle}>{asked.consultations}</h4>
          <ul className={style.list}>
            {consultations.map((c) => (
              <li key={c.consultationId}>
                {asked.kinds[c.kind] ?? c.kind}, {formatDate(c.heldOn)}
                <small>
                  {asked.who(
                    formatCount(c.people),
                    formatCount(c.women),
                    formatCount(c.under25),
                    formatCount(c.minority),
                  )}
                </small>
                {c.priorities.map((p) => (
                  <small key={p.rank}>
                    {asked.askedFor(p.rank, p.label, asked.raisedBy[p.raisedBy] ?? p.raisedBy)}
                  </small>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
