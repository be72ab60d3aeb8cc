// The triangle: districts or regions by how their money is shared; what cannot be in it is said beside it, and why.
import { useMemo } from 'react'
import type { Balance, BalanceRow, MoneyByDimension, MoneyState } from '#api/contract/balance.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatPercent, formatUsd } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { Ternary, type TernaryPlace } from '#web/ui/charts/ternary.tsx'
import type { ThreeShares } from '#web/ui/charts/ternary-places.ts'
import page from '#web/ui/page.module.css'
import style from './balance.module.css'
import type { MoveState } from './use-move.ts'
import { afterMove } from './what-if.ts'

/** Left, top, right. */
const corners = ['defence', 'development', 'diplomacy'] as const
const outside: readonly MoneyState[] = ['unknown', 'earlier', 'no-work']

export const sharesOf = (usd: MoneyByDimension): ThreeShares | null => {
  const total = usd.defence + usd.development + usd.diplomacy
  return total === 0 ? null : [usd.defence / total, usd.development / total, usd.diplomacy / total]
}

function placeOf(row: BalanceRow, name: string, { balance: words, map }: Text): TernaryPlace[] {
  const shares = sharesOf(row.usd)
  if (shares === null) return []
  const parts = corners.map((id, k) => words.share(map.legend.kindOf3d[id], formatPercent(shares[k] ?? 0)))
  return [
    {
      id: row.pcode,
      label: name,
      shares,
      size: row.totalUsd,
      said: words.place(name, formatUsd(row.totalUsd), parts, words.states[row.state]),
      isPartial: row.state === 'part',
    },
  ]
}

type Props = { balance: Balance; rows: readonly BalanceRow[]; state: MoveState }

export function BalancePlot({ balance, rows, state }: Props) {
  const text = useText()
  const nameOf = useNameOf()
  const { balance: words, map } = text
  const { row, move } = state
  const places = useMemo(
    () => rows.flatMap((each) => placeOf(each, nameOf(each), text)).sort((a, b) => b.size - a.size),
    [rows, nameOf, text],
  )
  const named = (id: (typeof corners)[number]) => map.legend.kindOf3d[id]
  const wholeShares = sharesOf(balance.nation.usd)
  const isWhole = row.pcode === balance.nation.pcode
  const isShown = places.some(({ id }) => id === row.pcode)
  const apart = outside.flatMap((one) => {
    const there = rows.filter((each) => each.state === one)
    return there.length === 0 ? [] : [{ one, names: there.map(nameOf) }]
  })
  return (
    <section className={page.section} aria-labelledby="plot">
      <h2 id="plot">{words.plot.title}</h2>
      <p className={page.note}>{words.plot.note}</p>
      <div className={style.plot}>
        <Ternary
          label={words.plot.label}
          corners={[
            words.plot.all(named('defence')),
            words.plot.all(named('development')),
            words.plot.all(named('diplomacy')),
          ]}
          halves={[
            words.plot.half(named('defence')),
            words.plot.half(named('development')),
            words.plot.half(named('diplomacy')),
          ]}
          places={places}
          chosen={isShown ? row.pcode : undefined}
          onChoose={(place) => state.keep({ place, move: undefined })}
          whole={wholeShares === null ? null : { label: balance.nation.name, shares: wholeShares }}
          moved={move.usd > 0 && (isShown || isWhole) ? sharesOf(afterMove(row.usd, move)) : null}
        />
        <dl className={style.apart}>
          <dt>{words.plot.nation}</dt>
          <dd>{placeOf(balance.nation, balance.nation.name, text)[0]?.said ?? words.noFigure}</dd>
          {apart.map(({ one, names }) => (
            <div key={one}>
              <dt>{words.plot.apart[one](names.length)}</dt>
              <dd>{words.plot.names(names)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
