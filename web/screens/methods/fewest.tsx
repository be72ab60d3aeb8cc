// Of how few people nothing is told, as the server withholds now.
import { useFewestRespondents } from '#web/queries/fewest-respondents.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

export function Fewest() {
  const { methods } = useText()
  return <p className={style.inForce}>{methods.fewest(formatCount(useFewestRespondents()))}</p>
}
