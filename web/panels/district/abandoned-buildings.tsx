// The district's abandoned buildings: how many, in what state, and each one for those who may see it.
import type { District } from '#api/contract/district.ts'
import type { SiteCluster } from '#api/contract/hotspots.ts'
import { siteStates } from '#data/schema/observation.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

type Props = { district: District; clusters: readonly SiteCluster[] }

export function AbandonedBuildings({ district, clusters }: Props) {
  const { panel, map, spots, say } = useText()
  const { places } = panel
  const { sites, siteCount, openSiteCount } = district
  return (
    <Section title={places.title} method="point-clusters">
      {siteCount === 0 ? (
        <p className={style.none}>{places.none}</p>
      ) : (
        <p className={style.figure}>{places.count(formatCount(siteCount), formatCount(openSiteCount))}</p>
      )}
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
          {clusters.length === 0 ? null : (
            <>
              <h4 className={style.figureTitle}>
                {spots.streets.title} <HowLink of={spots.streets.title} method="comparable-streets" />
              </h4>
              <ul className={style.list}>
                {clusters.map((c) => (
                  <li key={c.clusterId}>
                    {spots.streets.cluster(formatCount(c.count), formatCount(c.incidentsWithin250M))}
                    <small>{say(c.comparison.finding)}</small>
                  </li>
                ))}
              </ul>
            </>
          )}
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
    </Section>
  )
}
