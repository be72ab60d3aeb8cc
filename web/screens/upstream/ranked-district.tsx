// One district of the ranked list: how sure, what it is called, why, what the flag needed, and whether anybody works there.
import { Link } from '@tanstack/react-router'
import type { UpstreamRow } from '#api/contract/upstream.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatProbability } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { StateBar } from './state-bar.tsx'
import style from './upstream.module.css'

export function RankedDistrict({ row, rank }: { row: UpstreamRow; rank: number }) {
  const { upstream: words, map, say } = useText()
  const nameOf = useNameOf()
  return (
    <li className={style.district} data-tier={row.tier ?? 'none'}>
      <header className={style.districtHead}>
        <span className={style.rank}>{rank}</span>
        <h3>
          <Link to="/" search={(kept) => ({ ...kept, pcode: row.pcode })}>
            {nameOf(row)}
          </Link>
        </h3>
        <span className={style.state} data-state={row.state}>
          {map.states[row.state]}
        </span>
        {row.tier === null ? null : (
          <span className={style.tier} data-tier={row.tier}>
            {words.tiers[row.tier]}
          </span>
        )}
        <span className={style.work}>{row.acted ? words.acted(row.interventionsActive) : words.notActed}</span>
      </header>
      {row.probabilities === null ? null : <StateBar probabilities={row.probabilities} />}
      <p className={style.headline}>{say(row.headline)}</p>
      <details className={style.more} open={row.listed}>
        <summary>{words.why}</summary>
        <ul>
          {row.reasons.map((reason) => (
            <li key={reason.code}>{say(reason)}</li>
          ))}
          {row.watch === null ? null : <li>{words.watch(formatProbability(row.watch))}</li>}
        </ul>
      </details>
      <details className={style.more}>
        <summary>{words.preconditions}</summary>
        <ul className={style.needs}>
          {row.preconditions.map((need) => (
            <li key={need.code} data-met={need.met}>
              <span className="only-heard">{need.met ? words.met : words.unmet}: </span>
              {say(need)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
