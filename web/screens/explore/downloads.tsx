// The same filter as files. Files with exact places only for those who may see them.
import { exportFormats, exportKinds } from '#api/contract/exports.ts'
import type { Filters } from '#api/contract/filters.ts'
import { exportAddress } from '#web/queries/export-address.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './explore.module.css'

export function Downloads({ filters, seesPositions }: { filters: Filters; seesPositions: boolean }) {
  const { downloads } = useText().explore
  const shown = exportKinds.filter((what) => what === 'districts' || seesPositions)
  return (
    <section className={style.downloads} aria-labelledby="downloads-title">
      <h2 id="downloads-title" className={style.downloadsTitle}>
        {downloads.title}
      </h2>
      <ul className={style.files}>
        {shown.map((what) => (
          <li key={what}>
            {downloads.what[what]}
            {exportFormats.map((format) => (
              <a
                key={format}
                href={exportAddress(what, format, filters)}
                download
                className={style.file}
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
