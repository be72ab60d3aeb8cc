/**
 * XML into a tree of elements by their local names, which is all XForms and their records need. Document types are refused, so no
 * entity but the five of XML itself is ever looked up; so is what is deeper or larger than any form.
 */
import { SaxesParser } from 'saxes'
import { type Problem, problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'

export type Element = {
  name: string
  attributes: ReadonlyMap<string, string>
  children: readonly Element[]
  /** Its own text, without that of its children. */
  text: string
}
type Open = Element & { attributes: Map<string, string>; children: Element[] }

const deepest = 64
const mostElements = 100_000

/** `part` names what was read in the problem that is thrown. */
export function readXml(bytes: Uint8Array, part: string): Element {
  const refuse = (why: ProblemStatement): Problem => problem('request.invalid', undefined, { [part]: why })
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let root: Element | null = null
  let elements = 0
  parser.on('error', () => {
    throw refuse({ code: 'xml-not-well-formed', line: parser.line })
  })
  parser.on('doctype', () => {
    throw refuse({ code: 'xml-with-document-type' })
  })
  parser.on('opentag', ({ local, attributes }) => {
    elements += 1
    if (open.length >= deepest || elements > mostElements) throw refuse({ code: 'xml-too-large' })
    const named = Object.values(attributes)
      .filter(({ prefix }) => prefix !== 'xmlns')
      .map(({ local: name, value }) => [name, value] as const)
    const element: Open = { name: local, attributes: new Map(named), children: [], text: '' }
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else parent.children.push(element)
    open.push(element)
  })
  const heard = (text: string) => {
    const current = open.at(-1)
    if (current !== undefined) current.text += text
  }
  parser.on('text', heard)
  parser.on('cdata', heard)
  parser.on('closetag', () => void open.pop())
  parser.write(decoded(bytes, refuse)).close()
  if (root === null) throw refuse({ code: 'xml-not-well-formed', line: 1 })
  return root
}

function decoded(bytes: Uint8Array, refuse: (why: ProblemStatement) => Problem): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse({ code: 'xml-not-utf-8' })
  }
}

export const childOf = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name)

/** The element itself and all below it, in the order of the document. */
export function* everyElement(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) yield* everyElement(child)
}
