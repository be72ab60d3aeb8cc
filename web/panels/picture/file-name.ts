// What a picture's file is called: the country, the view, the period and the day, in letters every system takes. Pure.
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** `velmora_how-people-feel_2025-07-to-2026-06_on-2026-07-01.png` */
export const pictureName = (country: string, view: string, from: string, to: string, day: string): string =>
  `${[plain(country), plain(view), `${from}-to-${to}`, `on-${day}`].filter((part) => part !== '').join('_')}.png`
