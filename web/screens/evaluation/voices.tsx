// What people of the district said before it began and lately, each with whether the change is more than chance.
import type { Evaluation } from '#api/contract/evaluation.ts'
import { formatShare } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'

export function Voices({ voices }: Pick<Evaluation, 'voices'>) {
  const { evaluation: words } = useText()
  return (
    <>
      <h4>{words.voices}</h4>
      {voices.length === 0 ? (
        <p>{words.noVoices}</p>
      ) : (
        <ul>
          {voices.map(({ indicator, label, group, before, now, change }) => {
            const of = group === null ? label : words.voiceOf(label, words.groups[group])
            const { distinguishable } = change
            const verdict = distinguishable === null ? 'unknown' : distinguishable ? 'more' : 'chance'
            return (
              <li key={`${indicator} ${group}`}>
                {words.voice(of, formatShare(before), formatShare(now), words.changed[verdict])}
              </li>
            )
          })}
        </ul>
      )}
      <p className={page.note}>{words.voicesNote}</p>
    </>
  )
}
