// The page behind the link by which people take their address off a digest.
type Said = { title: string; text: string; button: string | null }
export type UnsubscribeWords = Record<'asking' | 'off' | 'unknown', Said>

export const unsubscribeWords = ({ digest, country }: { digest: string; country: string }): UnsubscribeWords => ({
  asking: {
    title: 'Take your address off?',
    text: `You will get no more letters of the digest “${digest}” about ${country}. Other digests are not affected. You need not sign in.`,
    button: 'Take my address off',
  },
  off: {
    title: 'Your address is off',
    text: `It gets no more letters of the digest “${digest}” about ${country}. Should you want them again, ask whoever put you on it.`,
    button: null,
  },
  unknown: {
    title: 'This link leads nowhere',
    text: 'It may have been copied in part, or be older than this server. The link in a newer letter works.',
    button: null,
  },
})
