/** Voices: the groups whose silence is told, and how each is found among the people of a survey. */

export const voiceIds = ['anybody', 'women', 'men', 'young-women', 'young-men', 'minority', 'displaced'] as const
export type VoiceId = (typeof voiceIds)[number]

/** Young: under 25, the youngest age band. `sex-age` splits by both at once. */
export const voices: readonly { id: VoiceId; asked: { grouping: string; member: string } | null }[] = [
  { id: 'anybody', asked: null },
  { id: 'women', asked: { grouping: 'sex', member: 'female' } },
  { id: 'men', asked: { grouping: 'sex', member: 'male' } },
  { id: 'young-women', asked: { grouping: 'sex-age', member: 'female:15-24' } },
  { id: 'young-men', asked: { grouping: 'sex-age', member: 'male:15-24' } },
  { id: 'minority', asked: { grouping: 'minority', member: 'minority' } },
  { id: 'displaced', asked: { grouping: 'displacement', member: 'displaced' } },
]

/** Voices that need not live in a place: a place without them is not silent about them. */
export const notEverywhere: readonly VoiceId[] = ['minority', 'displaced']
