// When and where a report was made, how exactly, and what it came with.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReportInReview } from '#api/contract/observation-reviews.ts'
import { grievances } from '#data/schema/grievance.ts'
import { formatDate, formatTimeOfDay } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { TimeDoubtNote } from '#web/ui/time-doubt-note.tsx'
import style from './review.module.css'

const route = getRouteApi('/review')
const moment = (at: string): string => `${formatDate(at)}, ${formatTimeOfDay(new Date(at).getTime())}`

export function ReportFacts({ report }: { report: ReportInReview }) {
  const { review, map, observationWords } = useText()
  const { report: words } = review
  const navigate = route.useNavigate()
  const { position, accuracyM, positionSource, placeText, districtName, pcode, withinName } = report
  return (
    <dl className={style.facts}>
      <dt>{words.seen}</dt>
      <dd>
        {moment(report.observedAt)}
        <TimeDoubtNote of={report} />
      </dd>
      <dt>{words.received}</dt>
      <dd>{moment(report.receivedAt)}</dd>
      <dt>{words.where}</dt>
      <dd>
        {pcode === null ? (
          words.unplaced
        ) : (
          <Link to="/" search={{ pcode }} title={words.onMap}>
            {districtName}
          </Link>
        )}
        {withinName === null ? null : <small>{observationWords.within(withinName)}</small>}
        {placeText === null || placeText === '' ? null : <q dir="auto">{placeText}</q>}
      </dd>
      <dt>{words.position}</dt>
      <dd>
        {position === null
          ? words.noPosition
          : `${accuracyM === null ? words.accuracyUnknown : words.accuracy(accuracyM)}, ${words.sources[positionSource]}`}
      </dd>
      {report.siteId === null ? null : (
        <>
          <dt>{words.site}</dt>
          <dd>
            {report.siteId}
            {report.siteState === null ? '' : ` · ${map.siteStates[report.siteState]}`}
          </dd>
        </>
      )}
      {report.grievance === null ? null : (
        <>
          <dt>{words.grievance}</dt>
          <dd>{grievances.find(({ id }) => id === report.grievance)?.label}</dd>
        </>
      )}
      {report.audio === null ? null : (
        <>
          <dt>{words.audio}</dt>
          <dd>
            <a href={report.audio} download>
              {words.listen}
            </a>
          </dd>
        </>
      )}
      <dt>{words.cameWith}</dt>
      <dd>
        {report.importId === null ? words.phone : words.file(report.importId)}{' '}
        <button
          type="button"
          className={style.link}
          onClick={() =>
            void navigate({ search: (kept) => ({ ...kept, writer: report.writer, state: 'any', report: undefined }) })
          }
        >
          {words.others}
        </button>
      </dd>
    </dl>
  )
}
