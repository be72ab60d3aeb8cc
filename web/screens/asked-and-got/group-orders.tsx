// Everything a group asked for, district by district, in its order, each with what came of it in words.
import { Link } from '@tanstack/react-router'
import type { GroupOrder } from '#api/contract/asked-and-got.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import style from './asked-and-got.module.css'

export function GroupOrders({ orders }: { orders: readonly GroupOrder[] }) {
  const { askedAndGot: words } = useText()
  const { district, consultations: heard, wishes } = words.order
  return (
    <details className={page.more}>
      <summary>{words.orders}</summary>
      <div className={style.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{district}</th>
              <th scope="col">{heard}</th>
              <th scope="col">{wishes}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map(({ pcode, districtName, consultations, ranked }) => (
              <tr key={pcode}>
                <th scope="row">
                  <Link to="/" search={(kept) => ({ ...kept, pcode })}>
                    {districtName ?? pcode}
                  </Link>
                </th>
                <td>{formatCount(consultations)}</td>
                <td>
                  <ul className={style.ranked}>
                    {ranked.map(({ priority, place, label, outcome }) => (
                      <li key={priority} data-outcome={outcome}>
                        {words.placed(place, label, words.outcomes[outcome])}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
