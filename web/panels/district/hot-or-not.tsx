// Whether this district stands out from chance: with its neighbours, against them, and over the months.
import type { EmergingRow } from '#api/contract/emerging.ts'
import type { HotspotRow, SiteCluster } from '#api/contract/hotspots.ts'
import type { MethodId } from '#api/contract/methods.ts'
import { sayingHotspot, sayingLisa, sayingPermutation } from '#web/text/saying-spots.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

export type DistrictSpots = {
  hotspot: HotspotRow | undefined
  draws: number
  emerging: EmergingRow | undefined
  /** Of abandoned buildings here; none for those who may not see positions. */
  clusters: readonly SiteCluster[]
}

const Figure = ({
  label,
  method,
  words,
  note,
}: {
  label: string
  method: MethodId
  words: string
  note?: string | null
}) => (
  <div>
    <dt>
      {label} <HowLink of={label} method={method} />
    </dt>
    <dd>
      {words}
      {note == null ? null : <p className={style.note}>{note}</p>}
    </dd>
  </div>
)

export function HotOrNot({ spots: { hotspot, draws, emerging } }: { spots: DistrictSpots }) {
  const text = useText()
  const { panel } = text.spots
  if (hotspot === undefined && emerging === undefined) return null
  return (
    <Section title={panel.title} method="hotspots">
      {emerging === undefined ? null : <p className={style.figure}>{panel.sentence(text.say(emerging.finding))}</p>}
      <dl className={style.figures}>
        {hotspot === undefined ? null : (
          <>
            <Figure
              label={panel.together}
              method="hotspots"
              words={sayingHotspot(hotspot, text)}
              note={sayingPermutation(hotspot, draws, text)}
            />
            <Figure
              label={panel.against}
              method="lisa"
              words={sayingLisa(hotspot.lisa, text)}
              note={sayingPermutation(hotspot.lisa, draws, text)}
            />
          </>
        )}
        {emerging === undefined ? null : (
          <Figure label={panel.over} method="emerging" words={panel.categories[emerging.category]} />
        )}
      </dl>
    </Section>
  )
}
