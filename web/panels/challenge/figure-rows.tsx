// The rows behind one figure of a district that are not incidents: work under way, buildings, and what others published.
import { useQuery } from '@tanstack/react-query'
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { districtQuery } from '#web/queries/district.ts'
import { formatDate, formatMonth, formatRate } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import style from './challenge.module.css'

export type Kept = 'work' | 'buildings' | 'counted'
type Line = { id: string; words: string }
type Lines = { title: string; lines: readonly Line[] }

const told: Record<Kept, (district: District, part: string | undefined, text: Text) => Lines> = {
  work({ interventions }, _part, { challenge: { rows }, map }) {
    const active = interventions.filter(({ phase }) => phase === 'active')
    return {
      title: active.length === 0 ? rows.noWork : rows.work(active.length),
      lines: active.map(({ interventionId, name, dimension, startsOn, endsOn }) => ({
        id: interventionId,
        words: rows.line(
          `${name}, ${map.legend.kindOf3d[dimension]}`,
          endsOn === null
            ? map.popup.open(formatDate(startsOn))
            : map.popup.since(formatDate(startsOn), formatDate(endsOn)),
        ),
      })),
    }
  },
  buildings({ sites, siteCount }, _part, { challenge: { rows }, panel, map }) {
    return {
      title: sites === null ? `${rows.sites(siteCount)} ${panel.places.hidden}` : rows.sites(sites.length),
      lines: (sites ?? []).map(({ siteId, state, lastSeen }) => ({
        id: siteId,
        words: rows.line(`${siteId}, ${map.siteStates[state]}`, panel.places.seen(formatDate(lastSeen))),
      })),
    }
  },
  counted({ measured }, part, { challenge: { rows, figure } }) {
    const measures = measured.filter(({ id }) => part === undefined || id === part)
    return {
      title: rows.counted,
      lines: measures.flatMap(({ id, periods }) =>
        periods.map(({ from, to, value }) => ({
          id: `${id} ${from}`,
          words: rows.line(`${id}, ${figure.period(formatMonth(from), formatMonth(to))}`, formatRate(value)),
        })),
      ),
    }
  },
}

type Props = { of: Kept; pcode: string; part: string | undefined; filters: Filters }

export function FigureRows({ of, pcode, part, filters }: Props) {
  const text = useText()
  const answer = useQuery(districtQuery(pcode, filters))
  return (
    <Answer of={answer} coming={{ words: text.frame.loading, lines: 3 }}>
      {(district) => {
        const { title, lines } = told[of](district, part, text)
        return (
          <>
            <p>{title}</p>
            <ul className={style.lines}>
              {lines.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </>
        )
      }}
    </Answer>
  )
}
