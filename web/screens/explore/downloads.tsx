// The same filter as files: first the form, each with whom it is for, then what. Files with exact places only for those who may see them.
import { useQuery } from '@tanstack/react-query'
import { type ExportFormatId, exportFormats, exportKinds, offeredFormats, openKinds } from '#api/contract/exports.ts'
import type { Filters } from '#api/contract/filters.ts'
import { sensitivityOf } from '#data/schema/dataset.ts'
import { exportAddress } from '#web/queries/export-address.ts'
import { exportsQuery } from '#web/queries/exports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import own from './downloads.module.css'
import style from './explore.module.css'

type Props = {
  filters: Filters
  seesPositions: boolean
  format: ExportFormatId
  onFormat: (format: ExportFormatId | undefined) => void
}

export function Downloads({ filters, seesPositions, format, onFormat }: Props) {
  const { files, responsibility } = useText()
  const shown = exportKinds.filter((what) => openKinds.includes(what) || seesPositions)
  const drawn = shown.filter((what) => offeredFormats(what).includes(format))
  const notDrawn = shown.filter((what) => !drawn.includes(what)).map((what) => files.what[what])
  return (
    <section className={own.downloads} aria-labelledby="downloads-title">
      <h2 id="downloads-title" className={own.downloadsTitle}>
        {files.title}
      </h2>
      <div className={own.forms}>
        <RadioGroup
          label={files.as}
          value={format}
          choices={exportFormats.map((id) => ({ id, label: files.formats[id].name, note: files.formats[id].isFor }))}
          onChange={(id) => onFormat(exportFormats.find((one) => one === id))}
        />
        <ul className={own.files}>
          {drawn.map((what) => (
            <li key={what}>
              <a
                href={exportAddress(what, format, filters)}
                download
                className={own.file}
                aria-label={files.of(files.what[what], files.formats[format].name)}
              >
                {files.what[what]}
              </a>
              <span className={`${style.note} ${own.level}`}>
                {responsibility.of(responsibility.levels[sensitivityOf[what]].name)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {notDrawn.length > 0 && <p className={style.note}>{files.notDrawn(notDrawn)}</p>}
      {seesPositions && <LeftOut filters={filters} format={format} />}
      <p className={style.note}>{seesPositions ? files.note : files.withheld}</p>
    </section>
  )
}

/** What a file of incidents will not hold, said before it is asked for. */
function LeftOut({ filters, format }: { filters: Filters; format: ExportFormatId }) {
  const { files } = useText()
  const told = useQuery(exportsQuery(filters)).data
  if (told === undefined) return null
  const { total, notHandedOn } = told.incidents
  const rows = total - notHandedOn.reduce((sum, { incidents }) => sum + incidents, 0)
  const most = told.mostRows.xlsx
  return (
    <>
      {format === 'xlsx' && rows > most && (
        <p className={style.note}>{files.tooMany(formatCount(rows), formatCount(most))}</p>
      )}
      {notHandedOn.map(({ source, name, licence, incidents }) => (
        <p key={source} className={style.note}>
          {files.notHandedOn(incidents, formatCount(incidents), name, licence)}
        </p>
      ))}
    </>
  )
}
