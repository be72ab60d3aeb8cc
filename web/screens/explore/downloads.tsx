// The same filter as files. Files with exact places only for those who may see them.
import { exportFormats, exportKinds, openKinds } from '#api/contract/exports.ts'
import type { Filters } from '#api/contract/filters.ts'
import { exportAddress } from '#web/queries/export-address.ts'
import { useText } from '#web/text/use-text.tsx'
import own from './downloads.module.css'
import style from './explore.module.css'

export function Downloads({ filters, seesPositions }: { filters: Filters; seesPositions: boolean }) {
  const { downloads } = useText().explore
  const shown = exportKinds.filter((what) => openKinds.includes(what) || seesPositions)
  return (
    <section className={own.downloads} aria-labelledby="downloads-title">
      <h2 id="downloads-title" className={own.downloadsTitle}>
        {downloads.title}
      </h2>
      <ul className={own.files}>
        {shown.map((what) => (
          <li key={what}>
            {downloads.what[what]}
            {exportFormats.map((format) => (
              <a
                key={format}
                href={exportAddress(what, format, filters)}
                download
                className={own.file}
                aria-label={downloads.of(downloads.what[what], downloads.formats[format])}
              >
                {downloads.formats[format]}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <p className={style.note}>{seesPositions ? downloads.note : downloads.withheld}</p>
    </section>
  )
}
