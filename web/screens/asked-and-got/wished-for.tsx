// One wish of one group: the sentence, how many got it, the money, and every district with what was done there.
import { Link } from '@tanstack/react-router'
import { sum } from 'd3-array'
import type { AskedAndGot, Wish } from '#api/contract/asked-and-got.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount, formatDate, formatUsd } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import style from './asked-and-got.module.css'

const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, label]))

export function WishedFor({ row }: { row: AskedAndGot['rows'][number] }) {
  const { askedAndGot: words, say } = useText()
  const { finding, answeredBy, gotUsd, insteadUsd, wishes, got, districts } = row
  const usd = (money: number | null): string => (money === null ? words.unknownMoney : formatCount(money))
  return (
    <li className={page.card}>
      <p>{say(finding)}</p>
      <div className={style.share} aria-hidden="true">
        <span style={{ flexGrow: got }} className={style.got} />
        <span style={{ flexGrow: districts - got }} className={style.open} />
      </div>
      <p className={page.note}>
        {words.answeredBy(answeredBy.map((kind) => kindLabels.get(kind) ?? kind))}{' '}
        {gotUsd === null && insteadUsd === null ? null : words.money(usd(gotUsd), usd(insteadUsd))}
      </p>
      <details className={page.more}>
        <summary>{words.districts}</summary>
        <div className={style.scroll}>
          <table>
            <thead>
              <tr>
                {Object.entries(words.columns).map(([id, label]) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {wishes.map((wish) => (
                <DistrictRow key={wish.pcode} wish={wish} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </li>
  )
}

function DistrictRow({ wish }: { wish: Wish }) {
  const { askedAndGot: words } = useText()
  const { pcode, districtName, firstOn, consultations, got, instead } = wish
  const usd = (work: Wish['got']): string => {
    const known = work.flatMap(({ budgetUsd }) => (budgetUsd === null ? [] : [budgetUsd]))
    return work.length > 0 && known.length === 0 ? words.unknownMoney : formatUsd(sum(known))
  }
  const told = (work: Wish['got'], none: string): string =>
    work.length === 0 ? none : work.map(({ name, startsOn }) => words.work(name, formatDate(startsOn))).join(', ')
  return (
    <tr>
      <th scope="row">
        <Link to="/" search={(kept) => ({ ...kept, pcode })}>
          {districtName ?? pcode}
        </Link>
      </th>
      <td>{words.asked(formatDate(firstOn), consultations)}</td>
      <td>{told(got, words.nothing)}</td>
      <td>{told(instead, words.noOther)}</td>
      <td>{words.moneyHere(usd(got), usd(instead))}</td>
    </tr>
  )
}
