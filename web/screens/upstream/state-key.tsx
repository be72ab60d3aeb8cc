// What the three colours of a district's bar stand for.
import { useText } from '#web/text/use-text.tsx'
import style from './upstream.module.css'

const parts = ['upstream', 'respond', 'sustain'] as const

export function StateKey() {
  const { upstream: words } = useText()
  return (
    <ul className={style.key}>
      {parts.map((part) => (
        <li key={part}>
          <span className={`${style.swatch} ${style[part]}`} aria-hidden="true" />
          {words.key[part]}
        </li>
      ))}
    </ul>
  )
}
