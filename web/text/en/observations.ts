// What field officers reported: in a district, and not placed yet.
import { type SiteUse, siteUses, type TimeDoubt } from '#data/schema/observation.ts'
import { formatCount } from '../format.ts'
import { noun, plural } from './grammar.ts'

const timeDoubt: Record<TimeDoubt, (said: string, counted: string) => string> = {
  ahead: (said, counted) =>
    `The phone’s clock said ${said}, which was still to come when the report arrived. It counts on ${counted}, the day it came.`,
  'long-past': (said, counted) =>
    `The phone’s clock said ${said}, over two years before the report arrived. It counts on ${counted}, the day it came.`,
}

const useLabels = new Map<SiteUse, string>(siteUses.map(({ id, label }) => [id, label]))

export const observationWords = {
  timeDoubt,
  title: 'What field officers reported',
  none: 'Nothing was reported here in this period.',
  notASample: 'Where officers went and what they wrote down: not a sample, and no measure of how much there is.',
  more: (n: number) => `and ${noun(n, 'earlier report', 'earlier reports')}; all can be downloaded in Explore`,
  newest: (drawn: number, total: number) =>
    `Of ${noun(total, 'report', 'reports')} the newest ${formatCount(drawn)} are looked at here. Choose a shorter period or a region for the others, or download all in Explore.`,
  withoutPoint: (n: number) =>
    `${noun(n, 'report', 'reports')} without an exact point ${plural(n, 'is', 'are')} not drawn.`,
  unplaced: (n: number) => `${noun(n, 'report is', 'reports are')} not placed yet`,
  moreUnplaced: (n: number) => `${noun(n, 'more comes', 'more come')} up as these are placed.`,
  unplacedNote:
    'Only the name of a place was given, a position not exact enough to say a district, or a point outside every district. What was sent stays as it is.',
  within: (area: string) => `Somewhere in ${area}: the position is not exact enough to say where.`,
  unread: 'Nobody here knows which district this is.',
  media: {
    photo: (at: number, of: number) =>
      of === 1 ? 'Photo sent with the report' : `Photo ${at} of ${of} sent with the report`,
    said: 'What was said',
    save: 'Save the recording',
    drawn: (isArea: boolean, metres: number) =>
      `${isArea ? 'Its outline' : 'Its line'} as drawn, ${metres >= 1000 ? `${formatCount(metres / 1000)} km` : `${formatCount(metres)} m`} across`,
    usedFor: (use: SiteUse) => `Used now for: ${useLabels.get(use) ?? use}`,
  },
  place: (where: string) => `District of the report from ${where}`,
  choose: 'Choose its district',
  somewhere: 'a place without a name',
  tap: 'Tap it on the map',
  tapOf: (where: string) => `Tap on the map the district of the report from ${where}`,
  tapFor: (where: string) => `Tap the district of “${where}” on the map.`,
  tapped: (district: string) => `Was it reported in ${district}?`,
}
