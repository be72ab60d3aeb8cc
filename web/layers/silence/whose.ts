// Whose silence is shown, and after how many months without being asked it begins.
import { voiceIds } from '#data/schema/voice.ts'
import { defineChoice } from '#web/layers/choice.ts'

export const whose = defineChoice({
  id: 'whose',
  options: ['gravest', ...voiceIds],
  words: ({ silence }) => ({
    label: silence.whose,
    options: {
      ...silence.whoseOptions,
      ...(Object.fromEntries(voiceIds.map((id) => [id, { label: silence.voices[id] }])) as Record<
        (typeof voiceIds)[number],
        { label: string }
      >),
    },
  }),
})

export const since = defineChoice({
  id: 'since',
  options: ['12', '3', '6', '24', '36'],
  words: ({ silence }) => ({ label: silence.since, options: silence.sinceOptions, isCompact: true }),
})
