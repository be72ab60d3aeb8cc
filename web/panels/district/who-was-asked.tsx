// Those asked in the survey against those who live here, and who came to consultations and asked for what.
import type { District } from '#api/contract/district.ts'
import { formatCount, formatDate, formatPercent, formatRate } from '#web/text/format.ts'
import { namesOfMissing, sayingSilence } from '#web/text/saying-people.ts'
import { useText } from '#web/text/use-text.tsx'
import { AskedBars } from '#web/ui/charts/asked-bars.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

export function WhoWasAsked({ district }: { district: District }) {
  const text = useText()
  const { panel, map, people } = text
  const { asked } = panel
  const { whoWasAsked, consultations, dissents, heard } = district
  const missing = namesOfMissing(heard, text)
  const over: Partial<Record<string, string>> = { amber: people.heard.over, red: people.heard.farOver }
  const rows = whoWasAsked.map((g) => ({
    id: `${g.grouping}:${g.group}`,
    label: map.filters.groups[`${g.grouping}:${g.group}`] ?? g.group,
    sampleShare: g.sampleShare,
    populationShare: g.populationShare,
    note: g.ratio !== null && g.ratio > 1 ? (over[g.badge] ?? asked.badges[g.badge]) : asked.badges[g.badge],
    isShort: g.badge === 'amber' || g.badge === 'red' || g.badge === 'nobody',
  }))
  return (
    <Section title={asked.title} method="representativeness" figure={people.badges[heard.badge]}>
      {() => (
        <>
          <p className={style.figure}>
            {`${people.badges[heard.badge]}; ${sayingSilence(heard, text)}`}
            {missing.length === 0 ? '' : `; ${people.heard.missing(missing.join(', '))}`}
          </p>
          {heard.flagNotTested ? <p className={style.note}>{people.heard.flagNotTested}</p> : null}
          {rows.length === 0 ? null : (
            <>
              <AskedBars label={asked.chart} rows={rows} />
              <p className={style.key}>{asked.legend}</p>
              <MadeUpOf heard={heard} />
            </>
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
          {dissents.length === 0 ? null : (
            <>
              <h4 className={style.figureTitle}>{asked.otherwise}</h4>
              <ul className={style.list}>
                {dissents.map((d) => (
                  <li key={d.consultationId}>
                    <q dir="auto">{d.dissent}</q>
                    <small>
                      {asked.kinds[d.kind] ?? d.kind}, {formatDate(d.heldOn)}
                    </small>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Section>
  )
}

/** What it would take to match the population, and whether chance alone explains the rest. */
function MadeUpOf({ heard }: { heard: District['heard'] }) {
  const text = useText()
  const { composition, more } = text.people.heard
  return (
    <details className={style.details}>
      <summary>{more}</summary>
      <ul className={style.list}>
        {heard.compositions.map((c) => {
          const grouping = text.map.filters.groupings[c.grouping] ?? c.grouping
          if (c.dissimilarity === null)
            return <li key={c.grouping}>{`${grouping}: ${text.figures.reasons[c.reason ?? 'no-data']}`}</li>
          return (
            <li key={c.grouping}>
              {composition.of(grouping, formatPercent(c.dissimilarity))}
              <small>
                {[
                  c.p === null ? null : c.p < 0.05 ? composition.beyond : composition.chance,
                  c.test === 'rao-scott' ? composition.points : null,
                  c.postStratifiedDeff === null ? null : composition.deff(formatRate(c.postStratifiedDeff)),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
