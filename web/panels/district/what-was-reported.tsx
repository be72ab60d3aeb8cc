// What field officers reported here in the period, newest first. For those who may see it.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { observationsQuery } from '#web/queries/observations.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { TimeDoubtNote } from '#web/ui/time-doubt-note.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))

/** The latest of them; how many more there are is said. */
const mostShown = 10

type Props = { pcode: string; filters: Filters }

export function WhatWasReported(asked: Props) {
  const { observationWords: words } = useText()
  return (
    <Section title={words.title} method="coverage">
      {() => <Reports {...asked} />}
    </Section>
  )
}

function Reports({ pcode, filters }: Props) {
  const { observationWords: words, panel } = useText()
  const answer = useQuery(observationsQuery({ ...filters, pcodes: [pcode] }, { limit: mostShown }))
  return (
    <Answer of={answer} coming={{ words: panel.loading, lines: 4 }}>
      {({ rows, total }) => (
        <>
          {total === 0 ? <p className={style.none}>{words.none}</p> : <p className={style.note}>{words.notASample}</p>}
          <ul className={style.list}>
            {rows.map((o) => (
              <li key={o.uuid}>
                {kindLabel.get(o.kind) ?? o.kind}
                {o.note === '' ? '' : `: ${o.note}`}
                <small>
                  {formatDate(o.countedOn)}
                  {o.placeText === null ? '' : ` · ${o.placeText}`}
                </small>
                <TimeDoubtNote of={o} />
              </li>
            ))}
          </ul>
          {total > rows.length ? <p className={style.note}>{words.more(total - rows.length)}</p> : null}
        </>
      )}
    </Answer>
  )
}
