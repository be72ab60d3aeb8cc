// The Track record: the verdict first, then what it rests on: counts, scores, differences, reliability, how early, how wrong.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { TrackRecord } from '#api/contract/track-record.ts'
import { LedgerSummary } from '#web/panels/ledger-summary.tsx'
import { flagLedgerQuery } from '#web/queries/flag-ledger.ts'
import { trackRecordQuery } from '#web/queries/track-record.ts'
import { formatCount, formatMonth, formatPercent, formatRate, formatScore } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { CountsTable } from './counts-table.tsx'
import { IntervalsChart } from './intervals-chart.tsx'
import { ReliabilityChart } from './reliability-chart.tsx'
import { ScoresTable } from './scores-table.tsx'
import style from './track-record.module.css'

const route = getRouteApi('/track-record')

export function TrackRecordScreen() {
  const { trackRecord: words, frame } = useText()
  const { asOf, pcodes } = route.useSearch()
  const record = useQuery(trackRecordQuery(asOf))
  const ledger = useQuery(flagLedgerQuery({ asOf, pcodes })).data
  return (
    <div className={style.page}>
      <header className={style.section}>
        <h1>
          {words.title} <HowLink of={words.title} method="track-record" />
        </h1>
        <Answer of={record} coming={{ words: frame.loading, lines: 8 }}>
          {(told) => <Verdict record={told} />}
        </Answer>
      </header>
      {record.data === undefined || record.data.origins.scored === 0 ? null : <Evidence record={record.data} />}
      {ledger === undefined ? null : (
        <section className={style.section} aria-labelledby="ledger">
          <h2 id="ledger">
            <Link to="/upstream" hash="ledger">
              {words.ledger}
            </Link>
          </h2>
          <LedgerSummary ledger={ledger} />
        </section>
      )}
      {record.data === undefined ? null : <Again record={record.data} />}
    </div>
  )
}

function Verdict({ record }: { record: TrackRecord }) {
  const { trackRecord: words, say } = useText()
  const { verdict, origins, cases, onsets, notTested, per, horizon, sourcesChanged } = record
  const month = (at: string | null) => (at === null ? '?' : formatMonth(at))
  return (
    <>
      <p className={style.verdict} data-demonstrated={verdict.demonstrated}>
        {say(verdict)}
      </p>
      <p>{words.decide[verdict.code === 'skill' || verdict.code === 'no-skill' ? verdict.code : 'untested']}</p>
      <p className={style.note}>{words.lead}</p>
      <ul className={style.note}>
        {origins.scored === 0 ? null : (
          <li>
            {words.basis(
              formatCount(cases),
              formatCount(origins.scored),
              origins.step,
              month(origins.first),
              month(origins.last),
              onsets,
              horizon,
            )}
          </li>
        )}
        {origins.scored === 0 ? null : <li>{words.vintage[origins.vintage]}</li>}
        {notTested === 0 ? null : <li>{words.notTested(formatCount(notTested))}</li>}
        {sourcesChanged.length === 0 ? null : (
          <li>
            {words.sourcesChanged(
              sourcesChanged.map(({ id, firstMonth, lastMonth }) => ({
                id,
                from: formatMonth(firstMonth),
                to: formatMonth(lastMonth),
              })),
            )}
          </li>
        )}
        {per === 'district' ? <li>{words.perDistrict}</li> : null}
        {record.enoughOnsets || origins.scored === 0 ? null : <li>{words.tooFew(formatCount(record.fewestOnsets))}</li>}
      </ul>
    </>
  )
}

function Evidence({ record }: { record: TrackRecord }) {
  const { trackRecord: words } = useText()
  const { comparisons, scores, trial, lead, falseFlags } = record
  const tried = scores.find(({ id }) => id === trial)?.probabilities ?? null
  const against = words.comparisons.title(words.names[trial])
  const rows = comparisons.map(({ against: id, brier, auc }) => {
    const [difference, lo, hi] = [formatScore(brier.difference), formatScore(brier.lo), formatScore(brier.hi)]
    const name = words.names[id]
    const skill = brier.skill === null ? '' : words.comparisons.skill(formatPercent(brier.skill))
    const area =
      auc === null ? '' : words.comparisons.auc(formatScore(auc.difference), formatScore(auc.lo), formatScore(auc.hi))
    const range = words.comparisons.row(name, difference, lo, hi)
    return {
      id,
      label: range,
      value: brier.difference,
      lo: brier.lo,
      hi: brier.hi,
      words: range,
      beside: `${skill} · ${area}`,
    }
  })
  return (
    <>
      <CountsTable record={record} />
      {trial === 'flag' && falseFlags.perDistrictYear !== null ? (
        <section className={style.section} aria-labelledby="warning">
          <h2 id="warning">
            {words.warning.title} <HowLink of={words.warning.title} method="track-record" />
          </h2>
          <p>
            {lead.medianQuarters === null
              ? words.warning.noLead
              : words.warning.lead(lead.medianQuarters, formatRate(lead.medianQuarters), lead.onsetsSeen)}
          </p>
          <p>
            {words.warning.falseFlags(
              formatScore(falseFlags.perDistrictYear),
              falseFlags.total,
              formatRate(falseFlags.districtYears),
            )}{' '}
            {falseFlags.acted === 0 ? null : words.warning.acted(falseFlags.acted)}
          </p>
        </section>
      ) : null}
      {rows.length === 0 && tried === null && !record.enoughOnsets ? null : (
        <details className={style.statistics}>
          <summary>{words.statistics}</summary>
          {rows.length === 0 ? null : (
            <section className={style.section} aria-labelledby="against">
              <h2 id="against">
                {against} <HowLink of={against} method="track-record" />
              </h2>
              <p className={style.note}>{words.comparisons.note}</p>
              <IntervalsChart label={against} rows={rows} />
            </section>
          )}
          {record.enoughOnsets ? <ScoresTable record={record} /> : null}
          {tried === null ? null : (
            <section className={style.section} aria-labelledby="reliability">
              <h2 id="reliability">
                {words.reliability.title} <HowLink of={words.reliability.title} method="track-record" />
              </h2>
              <p className={style.note}>{words.reliability.note}</p>
              <ReliabilityChart label={words.reliability.label(words.names[trial])} bins={tried.reliability.bins} />
            </section>
          )}
        </details>
      )}
    </>
  )
}

function Again({ record }: { record: TrackRecord }) {
  const { trackRecord: words } = useText()
  const { seed, draws, generator } = record.reproduce
  return (
    <p className={style.again}>
      {words.reproduce(seed, formatCount(draws), generator, record.analytics, formatCount(record.seq))}
    </p>
  )
}
