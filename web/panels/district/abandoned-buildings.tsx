// The district's abandoned buildings: how many, in what state, and each one for those who may see it.
import { useQuery } from '@tanstack/react-query'
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { siteStates } from '#data/schema/observation.ts'
import { hotspotsQuery } from '#web/queries/hotspots.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { FigureLink } from '../figures/figure-link.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

type Props = { district: District; filters: Filters }

export function AbandonedBuildings({ district, filters }: Props) {
  const { panel, map } = useText()
  const { places } = panel
  const { sites, siteCount, openSiteCount } = district
  return (
    <Section
      title={places.title}
      method="point-clusters"
      figure={
        siteCount === 0 ? (
          places.none
        ) : (
          <FigureLink id="buildings" pcode={district.row.pcode}>
            {places.count(formatCount(siteCount), formatCount(openSiteCount))}
          </FigureLink>
        )
      }
    >
      {() => (
        <>
          {sites === null ? <p className={style.note}>{places.hidden}</p> : null}
          {sites === null || sites.length === 0 ? null : (
            <>
              <dl className={style.figures}>
                {siteStates.map(({ id }) => {
                  const count = sites.filter((s) => s.state === id).length
                  return count === 0 ? null : (
                    <div key={id}>
                      <dt>{map.siteStates[id]}</dt>
                      <dd>{formatCount(count)}</dd>
                    </div>
                  )
                })}
              </dl>
              <Streets pcode={district.row.pcode} filters={filters} />
              <details className={style.details}>
                <summary>{places.all(sites.length)}</summary>
                <ul className={style.list}>
                  {sites.map((s) => (
                    <li key={s.siteId}>
                      {map.siteStates[s.state]} <small>{`${s.siteId}, ${places.seen(formatDate(s.lastSeen))}`}</small>
                    </li>
                  ))}
                </ul>
              </details>
            </>
          )}
        </>
      )}
    </Section>
  )
}

/** Clusters of them, each held against streets that are like it. */
function Streets({ pcode, filters }: { pcode: string; filters: Filters }) {
  const { panel, spots, say } = useText()
  const answer = useQuery(hotspotsQuery(filters))
  return (
    <Answer of={answer} coming={{ words: panel.loading, lines: 2 }}>
      {({ clusters }) => {
        const here = clusters?.filter((cluster) => cluster.pcode === pcode) ?? []
        return here.length === 0 ? null : (
          <>
            <h5 className={style.figureTitle}>
              {spots.streets.title} <HowLink of={spots.streets.title} method="comparable-streets" />
            </h5>
            <ul className={style.list}>
              {here.map((c) => (
                <li key={c.clusterId}>
                  {spots.streets.cluster(formatCount(c.count), formatCount(c.incidentsWithin250M))}
                  <small>{say(c.comparison.finding)}</small>
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Answer>
  )
}
