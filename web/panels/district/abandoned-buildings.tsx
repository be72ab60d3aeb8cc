// The district's abandoned buildings: how many, in what state, and each one for those who may see it.
import type { District } from '#api/contract/district.ts'
import { siteStates } from '#data/schema/observation.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

export function AbandonedBuildings({ district }: { district: District }) {
  const { panel, map } = useText()
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
