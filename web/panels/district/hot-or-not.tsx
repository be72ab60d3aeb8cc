// Whether this district stands out from chance: with its neighbours, against them, and over the months.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import type { MethodId } from '#api/contract/methods.ts'
import { emergingQuery } from '#web/queries/emerging.ts'
import { hotspotsQuery } from '#web/queries/hotspots.ts'
import { sayingHotspot, sayingLisa, sayingPermutation } from '#web/text/saying-spots.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

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

type Props = { pcode: string; filters: Filters }

export function HotOrNot(asked: Props) {
  const { panel } = useText().spots
  return (
    <Section title={panel.title} method="hotspots">
      {() => <Spots {...asked} />}
    </Section>
  )
}

function Spots({ pcode, filters }: Props) {
  const text = useText()
  const { panel } = text.spots
  const spots = useQuery(hotspotsQuery(filters))
  const overTime = useQuery(emergingQuery(filters))
  const coming = { words: text.panel.loading, lines: 3 }
  return (
    <>
      <Answer of={overTime} coming={coming}>
        {({ rows }) => {
          const row = rows.find((each) => each.pcode === pcode)
          return row === undefined ? null : (
            <>
              <p className={style.figure}>{panel.sentence(text.say(row.finding))}</p>
              <dl className={style.figures}>
                <Figure label={panel.over} method="emerging" words={panel.categories[row.category]} />
              </dl>
            </>
          )
        }}
      </Answer>
      <Answer of={spots} coming={coming}>
        {({ rows, reproduce: { draws } }) => {
          const row = rows.find((each) => each.pcode === pcode)
          return row === undefined ? null : (
            <dl className={style.figures}>
              <Figure
                label={panel.together}
                method="hotspots"
                words={sayingHotspot(row, text)}
                note={sayingPermutation(row, draws, text)}
              />
              <Figure
                label={panel.against}
                method="lisa"
                words={sayingLisa(row.lisa, text)}
                note={sayingPermutation(row.lisa, draws, text)}
              />
            </dl>
          )
        }}
      </Answer>
    </>
  )
}
