// One line a thing that was done, seen or taken: when, who, what, and about what. On a phone each is a card.
import type { ActivityRow } from '#api/contract/activity.ts'
import { formatMoment } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './activity.module.css'

export function ActivityTable({ rows }: { rows: readonly ActivityRow[] }) {
  const { activity: words, frame } = useText()
  const { columns } = words
  return (
    <table className={style.table}>
      <thead>
        <tr>
          {[columns.at, columns.who, columns.what, columns.about].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.source}-${row.seq}`}>
            <td data-column={columns.at}>
              <time dateTime={row.at}>{formatMoment(row.at)}</time>
            </td>
            <td data-column={columns.who}>
              {words.person(row.person.actor, row.person.name)}
              {isRole(row.role) ? <span className={style.role}>{frame.role[row.role]}</span> : null}
            </td>
            <td data-column={columns.what}>{words.what(row.kind)}</td>
            <td data-column={columns.about}>{words.about(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const roles = ['planner', 'analyst', 'field-officer', 'steward'] as const
type Named = (typeof roles)[number]
const isRole = (role: string | null): role is Named => roles.some((one) => one === role)
