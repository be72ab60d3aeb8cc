// The selected district among those most alike it before: whether it is told apart from them, why those, and everybody's ranges.
import { useQuery } from '@tanstack/react-query'
import type { Changes } from '#api/contract/changes.ts'
import type { Peers } from '#api/contract/peers.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { peersQuery } from '#web/queries/peers.ts'
import { formatMonth, formatRate, formatRateEstimate, formatShareShort } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { ShareRanges } from '#web/ui/charts/share-ranges.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import style from './compare.module.css'

type Props = { pcode: string; asOf: string | undefined; told: Changes }

export function AmongPeers({ pcode, asOf, told: { base, from, to } }: Props) {
  const { compare, frame } = useText()
  const answer = useQuery(peersQuery({ pcode, asOf, base, from, to }))
  return (
    <section className={page.section} aria-labelledby="peers">
      <h2 id="peers">
        {compare.peers.title(answer.data?.name ?? pcode)} <HowLink of={compare.peers.how} method="peers" />
      </h2>
      <Answer of={answer} coming={{ words: frame.loading, lines: 6 }}>
        {(told) => (told.rows.length === 0 ? <p>{compare.peers.none}</p> : <Standing told={told} />)}
      </Answer>
    </section>
  )
}

function Standing({ told }: { told: Peers }) {
  const { compare, say } = useText()
  const { peers: words } = compare
  const nameOf = useNameOf()
  const { violence, answers, rows, excluded, unmatched, measures, base } = told
  const ratio = violence.ratio
  return (
    <>
      <ul className={style.standings}>
        <li>
          {words.violence[violence.standing]}
          {ratio?.ratio == null
            ? null
            : ` ${words.ratio(formatRate(ratio.ratio), formatRate(ratio.lo), ratio.hi === null ? compare.ratio.open : formatRate(ratio.hi))}`}
        </li>
        {answers.map(({ indicator, label, standing, here, together }) => (
          <li key={indicator}>
            {words.answer(label, words.standings[standing])}
            {together === null ? null : ` ${words.shares(formatShareShort(here), formatShareShort(together))}`}
          </li>
        ))}
      </ul>
      <h3>{words.why}</h3>
      <ol className={style.standings}>
        {rows.map((row) => (
          <li key={row.pcode}>
            <strong>{nameOf(row)}</strong>: {say(row.reason)}
          </li>
        ))}
      </ol>
      <p className={page.note}>
        {words.matched(
          measures.map((measure) => words.measures[measure]),
          formatMonth(base.from),
          formatMonth(base.to),
        )}{' '}
        {unmatched.length === 0 ? null : words.unmatched(unmatched.map((measure) => words.measures[measure]))}{' '}
        {excluded.map(({ lacks, districts }) => words.excluded(districts, words.measures[lacks])).join(' ')}
      </p>
      <div className={style.charts}>
        <figure className={style.sheet}>
          <figcaption>{words.rates}</figcaption>
          <ul className={style.standings}>
            {[{ ...told, rate: violence.here }, ...violence.peers].map((each) => (
              <li key={each.pcode}>
                {each.pcode === told.pcode ? <strong>{nameOf(each)}</strong> : nameOf(each)}:{' '}
                {formatRateEstimate(each.rate)}
              </li>
            ))}
          </ul>
        </figure>
        {answers.map(({ indicator, label, here, together, peers }) => (
          <figure key={indicator} className={style.sheet}>
            <figcaption>{label}</figcaption>
            <ShareRanges
              label={label}
              rows={[
                { id: told.pcode, label: nameOf(told), estimate: here, previous: null },
                ...(together === null
                  ? []
                  : [{ id: 'together', label: words.together, estimate: together, previous: null }]),
                ...peers.map(({ share, ...each }) => ({
                  id: each.pcode,
                  label: nameOf(each),
                  estimate: share,
                  previous: null,
                })),
              ]}
            />
          </figure>
        ))}
      </div>
    </>
  )
}
