// What stands around every screen.
export const frame = {
  product: 'Upstream',
  skip: 'Skip to content',
  navigation: 'Screens',
  screens: {
    map: 'Map',
    upstream: 'Act first',
    risk: 'Risk',
    'track-record': 'Track record',
    explore: 'Explore',
    report: 'Report',
    import: 'Import',
    methods: 'Methods',
  },
  fictional: 'Fictional demonstration data',
  close: 'Close',
  loading: 'Loading',
  theme: {
    toDark: 'Change to dark',
    toLight: 'Change to light',
  },
  role: {
    label: 'Your role',
    anonymous: 'Not signed in',
    planner: 'Planner',
    analyst: 'Analyst',
    'field-officer': 'Field officer',
    steward: 'Steward',
    signIn: 'Sign in',
    signOut: 'Sign out',
    token: 'Paste your access token',
    tokenNote: 'Your steward makes one with “upstream token”. It is not kept in the address or in this page.',
    demoNote: 'On the fictional demonstration, on this machine only, you can look through anyone’s eyes.',
  },
  asOf: {
    today: 'As known today',
    on: (date: string) => `As known on ${date}`,
    label: 'As known on',
    note: 'Shows only what had reached the record by the end of that day.',
    clear: 'Back to today',
    apply: 'Show',
  },
  lost: { title: 'There is no such page', back: 'Go to the map' },
}

export const problem = {
  offline: 'The server cannot be reached',
  offlineDetail: 'Nothing is lost: what you see is what was loaded last. Check the connection and try again.',
  retry: 'Try again',
  screen: 'This screen stopped working',
  screenDetail: 'The fault is ours. Nothing you sent is lost. Try again, or go to another screen.',
  reference: (reference: string) => `Quote ${reference} when you ask about this.`,
}
