// The constants of a statistic with the value in force, its unit and the reason for it.
import type { Statistic } from '#api/contract/methods.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

export function Parameters({ parameters }: { parameters: Statistic['parameters'] }) {
  const words = useText().methods.facts
  if (parameters.length === 0) return null
  return (
    <div>
      <dt>{words.parameters}</dt>
      <dd className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{words.constant}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ name, value, unit, reason }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>
                  {shown(value)} {unit}
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </dd>
    </div>
  )
}

const shown = (value: Statistic['parameters'][number]['value']): string =>
  typeof value === 'number'
    ? String(value)
    : Object.entries(value)
        .map(([name, number]) => `${name} ${number}`)
        .join(', ')
