// Published costs of one incident, as examples to take or leave: none stands unless somebody takes it. Their sources are in the words.

/** US dollars of 2008, tangible and intangible, for one offence in the United States: McCollister, French & Fang (2010), table 5. */
export const costExamples = [
  { id: 'robbery', usd: 42_310 },
  { id: 'assault', usd: 107_020 },
] as const
export type CostExample = (typeof costExamples)[number]['id']
