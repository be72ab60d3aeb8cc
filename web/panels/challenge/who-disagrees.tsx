// What people contested when it was read out to them; where nobody was asked to agree, that.
import { useQuery } from '@tanstack/react-query'
import type { PlanAsked } from '#web/queries/commitments.ts'
import { workshopsQuery } from '#web/queries/workshops.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import style from './challenge.module.css'

const mostShown = 6

export function WhoDisagrees(asked: PlanAsked) {
  const { challenge, frame } = useText()
  const { disagree } = challenge
  const answer = useQuery(workshopsQuery(asked))
  return (
    <section aria-labelledby="who-disagrees">
      <h3 id="who-disagrees">{disagree.title}</h3>
      <Answer of={answer} coming={{ words: frame.loading, lines: 2 }}>
        {({ rows, total }) => {
          const contested = rows.flatMap(({ lines, ...workshop }) =>
            lines.flatMap((line, at) => (line.verdict === 'contested' ? [{ ...line, ...workshop, at }] : [])),
          )
          if (total === 0) return <p>{disagree.noWorkshop}</p>
          if (contested.length === 0) return <p>{disagree.nobody(total)}</p>
          return (
            <>
              <ul className={style.lines}>
                {contested.slice(0, mostShown).map(({ workshopId, at, said, heldOn, districtName, pcode }) => (
                  <li key={`${workshopId}${at}`}>
                    {disagree.contested(districtName ?? pcode, formatDate(heldOn), said ?? disagree.withheld)}
                  </li>
                ))}
              </ul>
              {contested.length > mostShown ? (
                <p className={style.note}>{disagree.more(contested.length - mostShown)}</p>
              ) : null}
            </>
          )
        }}
      </Answer>
    </section>
  )
}
