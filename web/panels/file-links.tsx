// One table as a file, in every form there is of it: what each is for is told on Explore, and by its title.
import { type ExportKind, offeredFormats } from '#api/contract/exports.ts'
import type { Filters } from '#api/contract/filters.ts'
import { exportAddress } from '#web/queries/export-address.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './file-links.module.css'

type Props = { what: ExportKind; filters: Filters; extra?: { months?: number } }

export function FileLinks({ what, filters, extra = {} }: Props) {
  const { files } = useText()
  return (
    <p className={`${style.files} not-printed`}>
      <span>{files.here}</span>
      {offeredFormats(what).map((format) => (
        <a
          key={format}
          href={exportAddress(what, format, filters, extra)}
          download
          className={style.file}
          title={files.formats[format].isFor}
          aria-label={files.of(files.what[what], files.formats[format].name)}
        >
          {files.formats[format].short}
        </a>
      ))}
    </p>
  )
}
