// The table of silence: when each voice of each district was last heard, the gravest first.
import { Link } from '@tanstack/react-router'
import type { SilenceRow } from '#api/contract/silence.ts'
import { silences } from '#api/contract/silence.ts'
import { type VoiceId, voiceIds } from '#data/schema/voice.ts'
import { classLooks } from '#web/layers/silence/style.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { sayingVoice } from '#web/text/saying-silence.ts'
import type { Text } from '#web/text/use-text.tsx'
import { Swatch, swatchInk } from '#web/ui/swatch.tsx'
import type { TableColumn } from '#web/ui/table.tsx'
import style from './silence.module.css'

export type SilenceColumn = TableColumn<SilenceRow> & { order: (row: SilenceRow) => number | string }

const stateOrder = ['never', 'not-since', 'unknown', 'heard', 'not-here'] as const

/** Those silent longest first; what cannot be told after them. */
function orderOf(row: SilenceRow, id: VoiceId): number {
  const voice = row.voices.find((each) => each.voice === id)
  if (voice === undefined) return stateOrder.length
  return stateOrder.indexOf(voice.state) - (voice.monthsSilent ?? 0) / 10_000
}

export function silenceColumns(palette: MapPalette, text: Text): SilenceColumn[] {
  const { silence: words } = text
  const told = (row: SilenceRow, id: VoiceId): string => {
    const voice = row.voices.find((each) => each.voice === id)
    return voice === undefined ? '' : sayingVoice(voice, text)
  }
  return [
    {
      id: 'name',
      label: words.columns.name,
      isRowHeader: true,
      plain: (row) => row.name,
      cell: (row) => (
        <Link to="/" search={(kept) => ({ ...kept, view: 'silence', pcode: row.pcode, sort: undefined })}>
          {row.name}
        </Link>
      ),
      order: (row) => row.name,
    },
    {
      id: 'region',
      label: words.columns.region,
      plain: (row) => row.regionName ?? '',
      cell: (row) => row.regionName ?? '–',
      order: (row) => row.regionName ?? '',
    },
    {
      id: 'silence',
      label: words.columns.silence,
      plain: (row) => words.classes[row.silence],
      cell: (row) => (
        <span className={style.class}>
          <Swatch {...classLooks(palette)[row.silence]} ink={swatchInk(palette)} />
          {words.classes[row.silence]}
        </span>
      ),
      order: (row) => silences.indexOf(row.silence),
    },
    ...voiceIds.map(
      (id): SilenceColumn => ({
        id,
        label: words.voices[id],
        plain: (row) => told(row, id),
        cell: (row) => (
          <span data-state={row.voices.find((each) => each.voice === id)?.state} className={style.voice}>
            {told(row, id)}
          </span>
        ),
        order: (row) => orderOf(row, id),
      }),
    ),
  ]
}
