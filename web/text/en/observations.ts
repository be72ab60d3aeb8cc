// What field officers reported: in a district, and not placed yet.
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

export const observationWords = {
  title: 'What field officers reported',
  none: 'Nothing was reported here in this period.',
  notASample: 'Where officers went and what they wrote down: not a sample, and no measure of how much there is.',
  more: (count: number) => plural(count, 'and 1 earlier report', `and ${count} earlier reports`),
  unplaced: (count: number) => plural(count, '1 report is not placed yet', `${count} reports are not placed yet`),
  unplacedNote: 'Only the name of a place was given, or a point outside every district. What was sent stays as it is.',
  unread: 'Nobody here knows which district this is.',
  place: (where: string) => `District of the report from ${where}`,
  choose: 'Choose its district',
  somewhere: 'a place without a name',
}
