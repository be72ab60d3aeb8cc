// What VIEWS and CAST expect of this district or of what it lies in, issue by issue, and what was counted since. Theirs, and said to be.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExternalForecasts } from '#api/contract/external-forecasts.ts'
import type { Filters } from '#api/contract/filters.ts'
import { externalForecastsQuery } from '#web/queries/external-forecasts.ts'
import { formatCount } from '#web/text/format.ts'
import { sayingIssue, sayingIssueShort } from '#web/text/saying-forecasts.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Select } from '#web/ui/select.tsx'
import { ExpectedTable } from './expected-table.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

type Props = { pcode: string; filters: Filters }
type Wanted = { outcome?: string; vintage?: string | undefined }

export function WhatOthersExpect({ pcode, filters: { asOf } }: Props) {
  const { expected } = useText()
  const held = useQuery(externalForecastsQuery({ pcode, asOf })).data?.held ?? []
  // Where nobody imported any there is nothing to say.
  if (held.length === 0) return null
  const issuers = held.map(({ issuer }) => expected.issuers[issuer])
  return (
    <Section title={expected.panel.title} method="external-forecasts" figure={expected.panel.inShort(issuers)}>
      {() => <Expected pcode={pcode} asOf={asOf} />}
    </Section>
  )
}

function Expected({ pcode, asOf }: { pcode: string; asOf: string | undefined }) {
  const { expected } = useText()
  const [wanted, setWanted] = useState<Wanted>({})
  const answer = useQuery(externalForecastsQuery({ ...wanted, pcode, asOf }))
  return (
    <Answer of={answer} coming={{ words: expected.panel.loading, lines: 4 }}>
      {(told) => <Told told={told} onWant={setWanted} />}
    </Answer>
  )
}

function Told({ told, onWant }: { told: ExternalForecasts; onWant: (wanted: Wanted) => void }) {
  const text = useText()
  const { expected } = text
  const { held, shown, rows, notHandedOn } = told
  if (shown === null) return null
  const issues = held.flatMap(({ vintages }) =>
    vintages.filter(({ outcomes }) => outcomes.some(({ outcome }) => outcome === shown.outcome)),
  )
  const issue = issues.find(({ vintage }) => vintage === shown.vintage)
  const outcomes = held.flatMap(({ issuer, vintages }) =>
    [...new Set(vintages.flatMap((one) => one.outcomes.map(({ outcome }) => outcome)))].map((id) => ({
      ...{ id, label: expected.outcomes[id], section: expected.issuers[issuer] },
    })),
  )
  return (
    <>
      <p className={style.note}>{expected.theirs}</p>
      <Select
        label={expected.outcome}
        value={shown.outcome}
        choices={outcomes}
        onChange={(outcome) => onWant({ outcome })}
      />
      <Select
        label={expected.issue}
        value={shown.vintage}
        choices={issues.map((one, i) => {
          const words = sayingIssueShort(one, text)
          return { id: one.vintage, label: i === 0 && issues.length > 1 ? expected.newest(words) : words }
        })}
        onChange={(vintage) => onWant({ outcome: shown.outcome, vintage })}
      />
      {issue === undefined ? null : (
        <p className={style.note}>
          {expected.issuers[shown.issuer]}: {sayingIssue(issue, text)}.
          {issue.longEvents === null ? '' : ` ${expected.longEvents[issue.longEvents]}`}
        </p>
      )}
      {rows.length > 0 ? (
        <ExpectedTable rows={rows} shown={shown} />
      ) : (
        <p className={style.none}>
          {notHandedOn > 0
            ? expected.kept(formatCount(notHandedOn), expected.issuers[shown.issuer])
            : expected.panel.nothing}
        </p>
      )}
    </>
  )
}
