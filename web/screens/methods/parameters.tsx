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
      <dd>
        <ul className={style.plain}>
          {parameters.map(({ name, value, unit, reason }) => (
            <li key={name}>
              <strong>
                {shown(value)} {unit}
              </strong>{' '}
              <code>{name}</code>
              <span className={style.reason}>{reason}</span>
            </li>
          ))}
        </ul>
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
