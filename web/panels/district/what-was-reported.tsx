// What field officers reported here in the period, newest first. For those who may see it.
import type { Observations } from '#api/contract/observations.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))

export function WhatWasReported({ observations }: { observations: Observations }) {
  const { observationWords: words } = useText()
  const { rows, total } = observations
  return (
    <Section title={words.title} method="coverage">
      {total === 0 ? <p className={style.none}>{words.none}</p> : <p className={style.note}>{words.notASample}</p>}
      <ul className={style.list}>
        {rows.map((o) => (
          <li key={o.uuid}>
            {kindLabel.get(o.kind) ?? o.kind}
            {o.note === '' ? '' : `: ${o.note}`}
            <small>
              {formatDate(o.observedAt)}
              {o.placeText === null ? '' : ` · ${o.placeText}`}
            </small>
          </li>
        ))}
      </ul>
      {total > rows.length ? <p className={style.note}>{words.more(total - rows.length)}</p> : null}
    </Section>
  )
}
