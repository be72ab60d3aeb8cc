// What a report came with beside its words: photos, and what was said. The server names only what whoever reads may have.
import { useText } from '#web/text/use-text.tsx'
import style from './report-media.module.css'

type Props = { photos: readonly string[] | null; audio: string | null }

export function ReportMedia({ photos, audio }: Props) {
  const { media } = useText().observationWords
  // Two of them may be the same.
  const shown = (photos ?? []).map((address, at) => ({ address, at: at + 1, key: `${at} ${address}` }))
  if (shown.length === 0 && audio === null) return null
  return (
    <div className={style.media}>
      {shown.length === 0 ? null : (
        <ul className={style.photos} data-one={shown.length === 1}>
          {shown.map(({ address, at, key }) => (
            <li key={key}>
              <a href={address} target="_blank" rel="noreferrer">
                <img src={address} alt={media.photo(at, shown.length)} loading="lazy" className={style.photo} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {audio === null ? null : (
        <figure className={style.said}>
          <figcaption>{media.said}</figcaption>
          {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said in the field */}
          <audio controls preload="none" src={audio} aria-label={media.said} />
          <a href={audio} download className="not-printed">
            {media.save}
          </a>
        </figure>
      )}
    </div>
  )
}
