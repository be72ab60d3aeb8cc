// Where to act first: the listed districts by rank, numbered as on the map, then those close enough to watch.
import type { Upstream, UpstreamRow } from '#api/contract/upstream.ts'
import type { NameOf } from '#web/queries/name-of.ts'
import { formatProbability } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

const mostListed = 6
const mostWatched = 4

const byChance = (a: UpstreamRow, b: UpstreamRow): number =>
  (b.probabilities?.upstream ?? 0) - (a.probabilities?.upstream ?? 0)
/** In the order of the ranked list. */
export const listedIn = ({ rows }: Upstream): UpstreamRow[] =>
  rows
    .filter(({ listed }) => listed)
    .sort(byChance)
    .slice(0, mostListed)
export const watchedIn = ({ rows }: Upstream): UpstreamRow[] =>
  rows
    .filter(({ listed, tier }) => !listed && tier !== null)
    .sort(byChance)
    .slice(0, mostWatched)

export function FirstToAct({ upstream, nameOf }: { upstream: Upstream; nameOf: NameOf }) {
  const { brief, say } = useText()
  const { first } = brief
  const [listed, watched] = [listedIn(upstream), watchedIn(upstream)]
  const { list } = upstream
  return (
    <Section title={first.title}>
      {listed.length === 0 ? <p className={style.none}>{first.none}</p> : null}
      <ol className={style.ranked}>
        {listed.map((row) => (
          <Ranked key={row.pcode} row={row} name={nameOf(row)} sentence={say(row.headline)} />
        ))}
      </ol>
      {list.expectedWrongShare === null ? null : (
        <p className={style.note}>{first.cut(list.listed, formatProbability(list.expectedWrongShare))}</p>
      )}
      {watched.length === 0 ? null : (
        <>
          <h3>{first.watched}</h3>
          <ol className={style.ranked} start={listed.length + 1}>
            {watched.map((row) => (
              <Ranked key={row.pcode} row={row} name={nameOf(row)} sentence={say(row.headline)} />
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

function Ranked({ row, name, sentence }: { row: UpstreamRow; name: string; sentence: string }) {
  const { first } = useText().brief
  return (
    <li>
      <strong>{name}</strong>
      {row.probabilities === null ? '' : `, ${first.chance(formatProbability(row.probabilities.upstream))}`}
      <small>{sentence}</small>
    </li>
  )
}
