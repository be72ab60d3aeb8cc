// The reference cases a statistic passed in the build that shipped it: how many values, and how near.
import type { Statistic } from '#api/contract/methods.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

export function Cases({ cases }: { cases: Statistic['referenceCases'] }) {
  const words = useText().methods.facts
  if (cases.length === 0) return null
  return (
    <div>
      <dt>{words.cases}</dt>
      <dd>
        <ul className={style.plain}>
          {cases.map(({ id, title, values, tolerance, exceptions }) => (
            <li key={id}>
              {title}: {words.case(formatCount(values), tolerance)}
              {Object.keys(exceptions).length === 0
                ? null
                : `, ${words.exceptions(
                    Object.entries(exceptions)
                      .map(([name, allowed]) => `${name} ${allowed}`)
                      .join(', '),
                  )}`}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
