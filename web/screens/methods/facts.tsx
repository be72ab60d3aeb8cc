// One kind of fact of a statistic, with the function it is said of where there are several.
import type { Fact } from '#api/contract/methods.ts'
import style from './methods.module.css'

export function Facts({ title, facts, code = false }: { title: string; facts: readonly Fact[]; code?: boolean }) {
  if (facts.length === 0) return null
  const isOfSeveral = new Set(facts.map(({ of }) => of)).size > 1
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className={code ? style.formula : style.plain}>
          {facts.map(({ of, text }, i) => (
            <li key={`${of}${text}`}>
              {isOfSeveral && of !== '' && facts[i - 1]?.of !== of ? <code className={style.of}>{of}</code> : null}
              <Coded text={text} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** What stands between backticks is a name from the source. */
export const Coded = ({ text }: { text: string }) =>
  text.split('`').map((part, i) => {
    const place = `${i}${part}`
    return i % 2 === 1 ? <code key={place}>{part}</code> : <span key={place}>{part}</span>
  })
