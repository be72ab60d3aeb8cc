/** The answers a question offers: written beside it, or taken from a list in the form. */
import { childOf, type Element } from '../xml/read-xml.ts'
import type { Labels } from './labels.ts'

export type Choice = { value: string; label: string }

export function choicesOf(control: Element, instances: readonly Element[], labels: Labels): Choice[] {
  const written = control.children
    .filter(({ name }) => name === 'item')
    .map((item) => choice(childOf(item, 'value')?.text, labels.of(item)))
  const set = childOf(control, 'itemset')
  return set === undefined ? written : [...written, ...listed(set, instances, labels)]
}

function listed(set: Element, instances: readonly Element[], labels: Labels): Choice[] {
  const listId = /^instance\('(.*?)'\)/.exec(set.attributes.get('nodeset') ?? '')?.[1]
  const list = instances.find(({ attributes }) => attributes.get('id') === listId)?.children[0]
  const refOf = (name: string): string => childOf(set, name)?.attributes.get('ref') ?? name
  const [valueRef, labelRef] = [refOf('value'), refOf('label')]
  const textRef = /^jr:itext\((.*)\)$/.exec(labelRef)?.[1]
  return (list?.children ?? []).map((item) => {
    const said = (ref: string): string => childOf(item, ref)?.text.trim() ?? ''
    return choice(said(valueRef), textRef === undefined ? said(labelRef) : labels.named(said(textRef)))
  })
}

const choice = (value = '', label: string): Choice => ({
  value: value.trim(),
  label: label === '' ? value.trim() : label,
})
