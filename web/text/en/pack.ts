// The district pack: what is stored for days without a network, and how old it is.
import { noun } from './grammar.ts'

export const pack = {
  title: 'District pack',
  lead: 'Before you leave the network: outlines, the ground of the map, known places, what is known of the district, code lists and forms, stored on this phone.',
  choose: 'Which districts?',
  store: (n: number) => (n === 0 ? 'Store on this phone' : `Store ${noun(n, 'district', 'districts')} on this phone`),
  renew: (n: number) => `Store ${noun(n, 'district', 'districts')} anew`,
  storing: 'Storing …',
  failed: 'Not everything could be fetched or kept. What was stored before is as it was; try again.',
  here: (when: string) => `On this phone, as of ${when}`,
  district: (name: string, sites: number | null) =>
    sites === null ? name : `${name}: ${noun(sites, 'known place', 'known places')}`,
  size: (kilobytes: string) => `${kilobytes} kB. It is yours: under somebody else’s sign-in it is thrown away.`,
  drop: 'Throw the pack away',
  insecure: 'Browsers store packs on secure addresses (https) only, and this is not one.',
}
