/** Which browser on which system, in two words, so that people know their own sessions again. Nothing finer is kept. */
const browsers = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Headless)?(Chrome|CriOS)\//],
  ['Safari', /\bVersion\/.*Safari\//],
] as const
const systems = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const

const firstOf = (names: readonly (readonly [string, RegExp])[], agent: string): string[] => {
  const found = names.find(([, sign]) => sign.test(agent))
  return found === undefined ? [] : [found[0]]
}

/** Example: “Firefox, Android”; empty where it is none of these. */
export const browserName = (agent: string | undefined): string =>
  [...firstOf(browsers, agent ?? ''), ...firstOf(systems, agent ?? '')].join(', ')
