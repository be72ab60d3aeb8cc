/**
 * Every name in Velmora, made up. Regions and districts are listed; communities are put together from word parts.
 * Knows no places, only words.
 */
import type { Random } from '#api/analytics/numeric/random.ts'

/** Each region, the point its districts lie nearest to, and its districts from north to south. */
export const regionNames = [
  {
    name: 'Arvenor',
    centre: [64.79, -1.96],
    districts:
      'Skerrin Holm|Vantry|Osmund Vale|Lodre|Pellory|Garrisk|Thornay|Iskander Point|Quenby|Maroth|Bresk|Ellowane',
  },
  {
    name: 'Ishmere',
    centre: [62.65, -1.93],
    districts: 'Port Amarel|Linnesay|Whistmouth|Oradell|Fenwater|Tavish|Coralby',
  },
  {
    name: 'Kelmeth',
    centre: [63.7, -2.64],
    districts: 'Kestravel|Damaro|Ombrey|Hallin|Vershane|Tolmey|Aruvel|Stennock|Beldara|Minsketh|Royne|Caddesh',
  },
  {
    name: 'Maristane',
    centre: [64.5, -3.17],
    districts:
      'Ashtelo|Penna Lodra|Oskery|Corvane|Ildermouth|Redfall|Juniver|Tamsel|Isthmy|Marisport|Hestermere|Palindra',
  },
  {
    name: 'Ubrela',
    centre: [63.7, -3.43],
    districts: 'Highsarn|Umbrath|Delmarra|Kovanty|Sarnbridge|Melisk|Orrowdale|Bay of Lanterns',
  },
  {
    name: 'Tandoray',
    centre: [62.99, -3.92],
    districts:
      'Tandor|Seventh Well|Morvanta|Isle of Parvane|Ruskel|Drymouth|Ennerly|Cassoway|Bellharrow|Sundrake|Lastrel|Pharos End|Yarrowin',
  },
] as const

const roots =
  'Aben|Ador|Alver|Ambe|Anso|Ardel|Avan|Balo|Bera|Bronte|Cale|Cando|Cerra|Corri|Dalma|Derro|Dosh|Elmi|Endra|Esk|Fara|Fello|Gansa|Girra|Halva|Harro|Iden|Ilva|Inso|Jora|Kara|Kelli|Korro|Lamba|Lessa|Lodo|Lumen|Madra|Marl|Melo|Mirra|Nadel|Nessa|Norro|Obel|Olvi|Orsa|Pala|Peller|Pindo|Quell|Rado|Renna|Rowa|Sable|Salla|Senno|Sorra|Tabe|Telmo|Torra|Ulla|Umbo|Vando|Vella|Vorra|Wessa|Wolda|Yarra|Zell'.split(
    '|',
  )
const endings =
  'beck|by|combe|dale|den|dra|fold|ford|gate|ham|holt|lin|ling|low|mar|mere|mouth|nard|nesh|rick|roth|sand|sel|stead|stow|tarn|than|ton|vale|ven|wick|worth'.split(
    '|',
  )
const before = ['Upper', 'Lower', 'Old', 'New', 'East', 'West', 'Little', 'Great', 'Port', 'Cape', 'Saint']
const after = [
  'Bay',
  'Cross',
  'Ferry',
  'Market',
  'Mill',
  'Quay',
  'Rocks',
  'Sands',
  'Springs',
  'Wells',
  'Hill',
  'Bridge',
]

/** Answers a new name each time it is asked; never one it has given or one of `taken`. */
export function nameCommunities(random: Random, taken: Iterable<string>): () => string {
  const used = new Set(taken)
  const pick = <T>(list: readonly T[]): T => list[random.integerBelow(list.length)]!
  return () => {
    for (;;) {
      const word = pick(roots) + pick(endings)
      const turn = random.uniform()
      const name = turn < 0.12 ? `${pick(before)} ${word}` : turn < 0.24 ? `${word} ${pick(after)}` : word
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
}

export const organisations = [
  'Velmora Police Service',
  'District administration',
  'Women of the Harbour',
  'Youth Assembly of Velmora',
  'Lantern Foundation',
  'Ministry of the Interior',
  'Ministry of Land and Water',
  'Council of Elders',
  'Open Doors Cooperative',
  'Bridgebuilders Network',
] as const

export const armedGroups = ['Unknown gunmen', 'Night Tide gang', 'Red Sail gang', 'Highland militia', 'Quay Brothers']
