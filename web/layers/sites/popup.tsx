// Every building of a cluster, or every one at a place, with its present state and how it came to it.
import { Link } from '@tanstack/react-router'
import type { SiteCluster } from '#api/contract/hotspots.ts'
import type { SiteRow } from '#api/contract/sites.ts'
import { formatCount, formatDate, monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { ReviewMark } from '#web/ui/review-mark.tsx'

/** The visits at which the state was another than before. */
const changes = (site: SiteRow) => site.history.filter((h, i) => h.state !== site.history[i - 1]?.state)

export function SitesPopup({ sites, cluster }: { sites: readonly SiteRow[]; cluster: SiteCluster | undefined }) {
  const { map, spots, say } = useText()
  const { popup, siteStates } = map
  return (
    <>
      {cluster === undefined ? null : (
        <>
          <p>{popup.near(formatCount(cluster.incidentsWithin250M), formatCount(cluster.armedWithin250M))}</p>
          <p>
            {`${spots.streets.title}: ${say(cluster.comparison.finding)}`}
            <HowLink of={spots.streets.title} method="comparable-streets" />
          </p>
        </>
      )}
      {cluster === undefined ? null : <LifeLink siteIds={cluster.siteIds} />}
      <ul>
        {sites.map((site) => (
          <li key={site.siteId}>
            <span>
              {siteStates[site.state]} <ReviewMark state={site.review} />
            </span>
            <small>
              {site.siteId} · {site.districtName ?? popup.unknownDistrict} · {popup.seen(formatDate(site.lastSeen))}
            </small>
            {changes(site).length < 2 ? null : (
              <small>
                {changes(site)
                  .map((h) => `${monthOf(h.observedAt)}: ${siteStates[h.state]}`)
                  .join(' → ')}
              </small>
            )}
            {site.positionPrecision === null || site.positionPrecision === 'exact' ? null : (
              <small>{map.toldPlaces.told[site.positionPrecision]}</small>
            )}
            {cluster === undefined && site.positionPrecision === 'exact' ? <LifeLink siteIds={[site.siteId]} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function LifeLink({ siteIds }: { siteIds: readonly string[] }) {
  const { biography } = useText()
  return (
    <Link to="/places" search={{ sites: [...siteIds] }}>
      {biography.title}
    </Link>
  )
}
