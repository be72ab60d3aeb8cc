// What field officers reported here in the period: how much of it was checked, for everybody; each report, newest first, for those who
// may see it.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { countedReviews } from '#data/schema/review.ts'
import { observationCountsQuery } from '#web/queries/observation-counts.ts'
import { observationsQuery } from '#web/queries/observations.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { OutlineSketch } from '#web/ui/outline-sketch.tsx'
import { ReportMedia } from '#web/ui/report-media.tsx'
import { ReviewMark } from '#web/ui/review-mark.tsx'
import { TimeDoubtNote } from '#web/ui/time-doubt-note.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))

/** The latest of them; how many more there are is said. */
const mostShown = 10

type Props = { pcode: string; filters: Filters; isAllowed: boolean }

export function WhatWasReported({ isAllowed, ...asked }: Props) {
  const { observationWords: words } = useText()
  return (
    <Section title={words.title} method="coverage">
      {() => (
        <>
          <Counts {...asked} />
          {isAllowed ? <Reports {...asked} /> : null}
        </>
      )}
    </Section>
  )
}

function Counts({ pcode, filters }: Omit<Props, 'isAllowed'>) {
  const { observationWords: words, panel, review } = useText()
  const answer = useQuery(observationCountsQuery({ ...filters, pcodes: [pcode] }))
  return (
    <Answer of={answer} coming={{ words: panel.loading, lines: 2 }}>
      {({ rows: [here] }) =>
        here === undefined ? (
          <p className={style.none}>{words.none}</p>
        ) : (
          <>
            <dl className={style.figures}>
              {countedReviews.map((state) =>
                here[state] === 0 ? null : (
                  <div key={state}>
                    <dt>{review.states[state]}</dt>
                    <dd>{formatCount(here[state])}</dd>
                  </div>
                ),
              )}
            </dl>
            <p className={style.note}>{words.notASample}</p>
          </>
        )
      }
    </Answer>
  )
}

function Reports({ pcode, filters }: Omit<Props, 'isAllowed'>) {
  const { observationWords: words, panel } = useText()
  const answer = useQuery(observationsQuery({ ...filters, pcodes: [pcode] }, { limit: mostShown }))
  return (
    <Answer of={answer} coming={{ words: panel.loading, lines: 4 }}>
      {({ rows, total }) => (
        <>
          <ul className={style.list}>
            {rows.map((o) => (
              <li key={o.uuid}>
                {kindLabel.get(o.kind) ?? o.kind}
                {o.note === '' ? '' : `: ${o.note}`}
                <small>
                  {formatDate(o.countedOn)}
                  {o.placeText === null ? '' : ` · ${o.placeText}`} <ReviewMark state={o.review} />
                </small>
                {o.siteUse === null ? null : <small>{words.media.usedFor(o.siteUse)}</small>}
                <TimeDoubtNote of={o} />
                <OutlineSketch outline={o.outline} />
                <ReportMedia photos={o.photos} audio={o.audio} />
              </li>
            ))}
          </ul>
          {total > rows.length ? <p className={style.note}>{words.more(total - rows.length)}</p> : null}
        </>
      )}
    </Answer>
  )
}
