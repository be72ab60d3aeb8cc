// How far the districts stand apart, in sentences: where half of them lie, what of it is chance, what is left.
import type { RollUp } from '#api/contract/roll-up.ts'
import { formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import { sayNumber } from './figure-of.ts'

export function SpreadWords({ told: { of, spread, byPeople } }: { told: RollUp }) {
  const { rollUp: words } = useText()
  const said = (value: number) => sayNumber(value, of)
  return (
    <>
      {spread === null ? (
        <p className={page.note}>{words.noSpread}</p>
      ) : (
        <p>
          {words.apart[of](
            said(spread.lowerQuartile),
            said(spread.upperQuartile),
            said(spread.lowest),
            said(spread.highest),
          )}{' '}
          {words.chance(formatPercent(spread.chanceShare))}{' '}
          {words.beyond[of](said(spread.between), said(spread.betweenLo), said(spread.betweenHi))}
        </p>
      )}
      {byPeople === null ? null : (
        <p className={page.note}>
          {words.weights}{' '}
          {words.byPeople(
            formatPercent(byPeople.share),
            formatPercent(byPeople.lo),
            formatPercent(byPeople.hi),
            String(byPeople.districts),
          )}
        </p>
      )}
    </>
  )
}
