/** The words of an XForm in its default language, whether they stand in place or in its list of texts. */
import { childOf, type Element } from '../xml/read-xml.ts'

export type Labels = {
  /** Of a question or a choice; empty where it has none. */
  of(labelled: Element): string
  /** Of an entry in the list of texts. */
  named(id: string): string
}

export function labelsOf(model: Element): Labels {
  const translations = childOf(model, 'itext')?.children ?? []
  const chosen = translations.find(({ attributes }) => attributes.has('default')) ?? translations[0]
  const texts = new Map(
    (chosen?.children ?? []).map((text) => [text.attributes.get('id') ?? '', plainValue(text)] as const),
  )
  const named = (id: string): string => texts.get(id) ?? ''
  return {
    named,
    of(labelled) {
      const label = childOf(labelled, 'label')
      const id = /^jr:itext\('(.*)'\)$/.exec(label?.attributes.get('ref') ?? '')?.[1]
      return id === undefined ? (label?.text.trim() ?? '') : named(id)
    },
  }
}

/** Beside the words there may be a picture or a sound. */
const plainValue = (text: Element): string =>
  text.children.find(({ name, attributes }) => name === 'value' && !attributes.has('form'))?.text.trim() ?? ''
