// The flag ledger: each flag and watch dated, what was known then, what followed, and whether anybody acted.
import { Link } from '@tanstack/react-router'
import type { FlagLedger, FlagLedgerRow } from '#api/contract/flag-ledger.ts'
import { LedgerSummary } from '#web/panels/ledger-summary.tsx'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatCount, formatProbability, formatRate, monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import { QuarterBars } from './quarter-bars.tsx'
import style from './upstream.module.css'

export function Ledger({ ledger }: { ledger: FlagLedger }) {
  const words = useText().upstream.ledger
  const heads = Object.entries(words.columns)
  return (
    <section id="ledger" className={page.section} aria-labelledby="ledger-title">
      <h2 id="ledger-title">
        {words.title} <HowLink of={words.title} method="flag-ledger" />
      </h2>
      <p className={page.note}>{words.lead}</p>
      <LedgerSummary ledger={ledger} />
      {ledger.rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <div className={style.scroll}>
          <table className={style.table}>
            <thead>
              <tr>
                {heads.map(([id, name]) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ledger.rows.map((row) => (
                <LedgerLine key={`${row.pcode}:${row.raised.waveId}:${row.tier}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function LedgerLine({ row }: { row: FlagLedgerRow }) {
  const { upstream, say } = useText()
  const nameOf = useNameOf()
  const words = upstream.ledger
  const { columns } = words
  const { known, afterwards } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/" search={(kept) => ({ ...kept, pcode: row.pcode })}>
          {nameOf(row)}
        </Link>
      </th>
      <td data-label={columns.raised}>
        {monthOf(row.raised.endedOn)}
        <span className={style.small}>{words.until(monthOf(row.stoodUntil.endedOn))}</span>
      </td>
      <td data-label={columns.tier}>{upstream.tiers[row.tier]}</td>
      <td data-label={columns.known}>
        {upstream.bar(
          formatProbability(known.probabilities.upstream),
          formatProbability(known.probabilities.respond),
          formatProbability(known.probabilities.sustain),
        )}
        {row.tier === 'flag' || known.watch === null ? null : (
          <span className={style.small}>{upstream.watch(formatProbability(known.watch))}</span>
        )}
        <span className={style.small}>
          {row.vintage === 'as-known-now'
            ? words.vintage['as-known-now']
            : words.vintage['as-known-then'](known.seq === null ? '?' : formatCount(known.seq))}
        </span>
        <details>
          <summary>{upstream.why}</summary>
          <ul>
            {known.reasons.map((reason) => (
              <li key={reason.code}>{say(reason)}</li>
            ))}
          </ul>
        </details>
      </td>
      <td data-label={columns.afterwards}>
        {afterwards.quarters.length === 0 ? (
          words.none
        ) : (
          <QuarterBars
            quarters={afterwards.quarters}
            high={known.violence.high}
            label={words.quarters(
              afterwards.quarters.map(({ rate }) => (rate === null ? '?' : formatRate(rate))),
              known.violence.high === null ? '?' : formatRate(known.violence.high),
            )}
          />
        )}
      </td>
      <td data-label={columns.acted}>{row.acted ? row.interventions.map(({ name }) => name).join(', ') : words.no}</td>
      <td data-label={columns.outcome}>
        <span className={style.outcome} data-outcome={row.outcome}>
          {words.outcomes[row.outcome]}
        </span>
        <span className={style.small}>
          {afterwards.leadQuarters === null ? null : `${words.ahead(afterwards.leadQuarters)}. `}
          {say(row.finding)}
        </span>
      </td>
    </tr>
  )
}
