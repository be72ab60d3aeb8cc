// The rows behind: incidents for those who may see them, the latest first and all of them as a file. Answers of people are never rows.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { incidentKind, incidentKinds, violentKinds } from '#data/schema/incident.ts'
import { exportAddress } from '#web/queries/export-address.ts'
import { incidentsQuery } from '#web/queries/incidents.ts'
import { useSession } from '#web/queries/session.ts'
import type { FigureRef } from '#web/search/figure-text.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import type { RowsOf } from '../figures/figures.ts'
import style from './challenge.module.css'
import { FigureRows } from './figure-rows.tsx'

const mostShown = 8
const kindLabel = new Map<string, string>(incidentKinds.map(({ id, label }) => [id, label]))

type Props = {
  filters: Filters
  /** Of one figure: which of the rows it is made of. */
  of?: RowsOf
  figure?: FigureRef | undefined
}
/** A figure of violence is made of violent kinds, unless the filter names others. */
const narrowed = (filters: Filters, of: RowsOf, part: string | undefined): Filters => {
  const kinds = incidentKind.safeParse(part).data
  if (of === 'kind' && kinds !== undefined) return { ...filters, kinds: [kinds] }
  return of === 'violent' ? { ...filters, kinds: filters.kinds ?? [...violentKinds] } : filters
}

export function TheRows({ filters, of = 'incidents', figure }: Props) {
  const { challenge, files: words } = useText()
  const seesPositions = useSession()?.may.seePositions ?? false
  const rows = narrowed(filters, of, figure?.part)
  const files = seesPositions ? (['incidents', 'interventions', 'districts'] as const) : (['districts'] as const)
  return (
    <section aria-labelledby="the-rows">
      <h3 id="the-rows">{challenge.rows.title}</h3>
      {of === 'answers' ? null : (of === 'work' || of === 'buildings' || of === 'counted') && figure !== undefined ? (
        <FigureRows of={of} pcode={figure.pcode} part={figure.part} filters={{ ...filters, pcodes: undefined }} />
      ) : seesPositions ? (
        <Latest filters={rows} />
      ) : (
        <p>{challenge.rows.hidden}</p>
      )}
      <p>
        {challenge.rows.files}{' '}
        {files.map((what) => (
          <a
            key={what}
            href={exportAddress(what, 'csv.zip', what === 'incidents' ? rows : filters)}
            download
            className={style.file}
          >
            {words.what[what]}
          </a>
        ))}
      </p>
      {figure === undefined || of === 'answers' ? <p className={style.note}>{challenge.rows.people}</p> : null}
    </section>
  )
}

function Latest({ filters }: { filters: Filters }) {
  const { challenge, frame } = useText()
  const answer = useQuery(incidentsQuery(filters, { limit: mostShown, sort: '-date' }))
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 4 }}>
      {({ rows, total }) => (
        <>
          <p>{challenge.rows.shown(formatCount(total), rows.length < total ? rows.length : null)}</p>
          <ul className={style.rows}>
            {rows.map((row) => (
              <li key={row.incidentId}>
                <span>{formatDate(row.dateStart)}</span>
                <span>{kindLabel.get(row.kind) ?? row.kind}</span>
                <span>{row.districtName ?? row.pcode ?? challenge.rows.noPlace}</span>
                <span>{row.source}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  )
}
