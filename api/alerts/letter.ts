/** A letter as it travels: plain text, and HTML in which every character of ours or of others is quoted. */
import type { Letter, LetterPart } from '#api/contract/letter.ts'

export const asText = ({ parts }: Letter): string => `${parts.map(textOf).join('\n\n')}\n`

function textOf(part: LetterPart): string {
  if (part.as === 'link') return `${part.text}:\n${part.address}`
  if (part.as === 'list') return part.items.map((each) => `- ${each}`).join('\n')
  return part.as === 'heading' ? `${part.text}\n${'='.repeat(part.text.length)}` : part.text
}

export const asHtml = ({ subject, parts }: Letter): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${quoted(subject)}</title></head><body>${parts.map(htmlOf).join('\n')}</body></html>\n`

function htmlOf(part: LetterPart): string {
  if (part.as === 'link') return `<p><a href="${quoted(part.address)}">${quoted(part.text)}</a></p>`
  if (part.as === 'list') return `<ul>${part.items.map((each) => `<li>${quoted(each)}</li>`).join('')}</ul>`
  if (part.as === 'heading') return `<h2>${quoted(part.text)}</h2>`
  return part.as === 'note' ? `<p><small>${quoted(part.text)}</small></p>` : `<p>${quoted(part.text)}</p>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as HTML holds it. */
export const quoted = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
