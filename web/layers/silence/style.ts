// Silence: in each district the gravest that can be said, or how one voice was heard. Nobody at all is hatched like everything that was
// not measured; what was heard too long ago is striped. Pure.
import type { HeardVoice, Silence, SilenceClass, SilenceRow, VoiceState } from '#api/contract/silence.ts'
import { silences, type voiceStates } from '#api/contract/silence.ts'
import type { VoiceId } from '#data/schema/voice.ts'
import type { PaintedView, PaintView } from '#web/layers/view.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { sayingVoice } from '#web/text/saying-silence.ts'
import type { Text } from '#web/text/use-text.tsx'
import { whose } from './whose.ts'

type Look = Pick<Mark, 'fill' | 'pattern'>
const plain = (fill: string | undefined): Look => ({ fill: fill ?? null, pattern: null })
const hatch: Look = { fill: null, pattern: 'hatch' }
const striped = (fill: string | undefined): Look => ({ fill: fill ?? null, pattern: 'stripes' })

export const classLooks = ({ complaint, good, grey }: MapPalette): Record<SilenceClass, Look> => ({
  nobody: hatch,
  'not-since': striped(complaint[4]),
  'no-women': plain(complaint[5]),
  'no-young-women': plain(complaint[3]),
  'no-minority': plain(complaint[1]),
  'cannot-tell': plain(grey),
  heard: plain(good[2]),
})
const stateLooks = ({ complaint, good, grey, zero }: MapPalette): Record<VoiceState, Look> => ({
  never: plain(complaint[5]),
  'not-since': striped(complaint[3]),
  unknown: plain(grey),
  'not-here': plain(zero),
  heard: plain(good[2]),
})
const statesInOrder = [
  'never',
  'not-since',
  'unknown',
  'not-here',
  'heard',
] as const satisfies (typeof voiceStates)[number][]

const voiceOf = (row: SilenceRow, id: VoiceId): HeardVoice | undefined => row.voices.find(({ voice }) => voice === id)

/** The voices not heard, each with when last; where all were, when anybody was. */
function noteOf(row: SilenceRow, text: Text): string {
  const silent = row.voices.filter(({ state }) => state === 'never' || state === 'not-since')
  const told = silent.length === 0 ? row.voices.slice(0, 1) : silent
  return told.map((each) => text.silence.said(text.silence.voices[each.voice], sayingVoice(each, text))).join('; ')
}

function gravestMark(row: SilenceRow, palette: MapPalette, text: Text): Mark {
  return {
    ...classLooks(palette)[row.silence],
    outline: null,
    words: text.silence.classes[row.silence],
    note: noteOf(row, text),
    rank: silences.length - silences.indexOf(row.silence),
  }
}

function voiceMark(row: SilenceRow, id: VoiceId, palette: MapPalette, text: Text): Mark {
  const voice = voiceOf(row, id)
  if (voice === undefined) return { ...hatch, outline: null, words: text.silence.states.unknown, rank: null }
  const nobody = row.silence === 'nobody'
  return {
    ...(nobody ? hatch : stateLooks(palette)[voice.state]),
    outline: null,
    words: nobody ? text.silence.classes.nobody : sayingVoice(voice, text),
    rank: nobody ? statesInOrder.length + 1 : statesInOrder.length - statesInOrder.indexOf(voice.state),
  }
}

function paintGravest(silence: Silence, palette: MapPalette, text: Text): PaintedView {
  const { counts, total } = silence
  const swatch = (id: SilenceClass): LegendSwatch => ({
    label: text.silence.classes[id],
    ...classLooks(palette)[id],
    count: counts[id],
  })
  const [nobody, ...others] = silences
  return {
    marks: new Map(silence.rows.map((row) => [row.pcode, gravestMark(row, palette, text)])),
    legend: {
      title: text.silence.legend(silence.months),
      look: 'list',
      ramp: others.map(swatch),
      beside: [swatch(nobody)],
      method: 'coverage',
    },
    summary: text.silence.summary(total - counts.heard - counts['cannot-tell'], total, counts['cannot-tell']),
    column: text.silence.column,
  }
}

function paintVoice(silence: Silence, id: VoiceId, palette: MapPalette, text: Text): PaintedView {
  const name = text.silence.voices[id]
  const asked = silence.rows.filter((row) => row.silence !== 'nobody')
  const count = (state: VoiceState) => asked.filter((row) => voiceOf(row, id)?.state === state).length
  const finding = silence.findings.find(({ voice }) => voice === id)
  return {
    marks: new Map(silence.rows.map((row) => [row.pcode, voiceMark(row, id, palette, text)])),
    legend: {
      title: text.silence.legendOf(name, silence.months),
      look: 'list',
      ramp: statesInOrder.map((state) => ({
        label: text.silence.states[state],
        ...stateLooks(palette)[state],
        count: count(state),
      })),
      beside: [{ label: text.silence.classes.nobody, ...hatch, count: silence.counts.nobody }],
      method: 'coverage',
    },
    summary: finding === undefined ? '' : text.say(finding),
    column: name,
  }
}

export const paintSilence: PaintView<{ silence: Silence }> = ({ silence, choices }, palette, text) => {
  if (silence === undefined) return null
  const id = whose.of(choices)
  return id === 'gravest' ? paintGravest(silence, palette, text) : paintVoice(silence, id, palette, text)
}
