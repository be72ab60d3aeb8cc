// What the marks of the strips mean: each has a shape as well as a colour.
import { useText } from '#web/text/use-text.tsx'
import style from './nation.module.css'

const shapes = [
  { id: 'country', draw: <line className={style.countryLine} x1={9} x2={9} y1={1} y2={17} /> },
  { id: 'above', draw: <path className={style.above} d="M9 3 L15 14 L3 14 Z" /> },
  { id: 'below', draw: <path className={style.below} d="M9 15 L15 4 L3 4 Z" /> },
  { id: 'alike', draw: <circle className={style.alike} cx={9} cy={9} r={4} /> },
] as const

export function StripKey() {
  const { rollUp: words } = useText()
  return (
    <ul className={style.key}>
      {shapes.map(({ id, draw }) => (
        <li key={id}>
          <svg width={18} height={18} aria-hidden="true">
            {draw}
          </svg>
          {words.key[id]}
        </li>
      ))}
    </ul>
  )
}
