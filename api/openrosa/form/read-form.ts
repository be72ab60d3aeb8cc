/** What an XForm asks: its questions in order with their types, labels and choices. Understands ODK's profile of XForms, and no more. */
import { problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { childOf, type Element, everyElement, readXml } from '../xml/read-xml.ts'
import { type Choice, choicesOf } from './choices.ts'
import { labelsOf } from './labels.ts'

export type Question = {
  /** Below the root: "where/point". */
  path: string
  type: string
  label: string
  choices: Choice[]
  isPhoto: boolean
  /** Filled by the phone itself: "start", "end", "uid". */
  preload: string | null
}
export type ReadForm = {
  formId: string
  version: string
  name: string
  questions: Question[]
  repeats: string[]
  /** Lists of choices it reads from files that come with it. */
  files: string[]
}

export const formPart = 'form'
const refuse = (why: ProblemStatement) => problem('request.invalid', undefined, { [formPart]: why })

export function readForm(bytes: Uint8Array): ReadForm {
  const root = readXml(bytes, formPart)
  const head = childOf(root, 'head')
  const model = head === undefined ? undefined : childOf(head, 'model')
  const body = childOf(root, 'body')
  const instances = (model?.children ?? []).filter(({ name }) => name === 'instance')
  const record = instances[0]?.children[0]
  if (head === undefined || model === undefined || body === undefined || record === undefined)
    throw refuse({ code: 'xform-unreadable' })
  const formId = record.attributes.get('id') ?? ''
  if (formId === '' || formId.length > 200) throw refuse({ code: 'xform-without-id' })
  refuseWhatSendsElsewhere(model)

  const labels = labelsOf(model)
  const binds = new Map(
    model.children
      .filter(({ name }) => name === 'bind')
      .map((bind) => [bind.attributes.get('nodeset') ?? '', bind.attributes]),
  )
  const controls = new Map<string, Element>()
  const repeats: string[] = []
  const below = (nodeset: string): string => nodeset.replace(`/${record.name}/`, '')
  for (const element of everyElement(body)) {
    const at = element.attributes.get('ref') ?? element.attributes.get('nodeset')
    if (at === undefined || !at.startsWith(`/${record.name}/`)) continue
    if (element.name === 'repeat') repeats.push(below(at))
    else if (element.name !== 'group') controls.set(below(at), element)
  }
  const questions = pathsIn(record).map((path): Question => {
    const bind = binds.get(`/${record.name}/${path}`)
    const control = controls.get(path)
    const mediatype = control?.attributes.get('mediatype') ?? ''
    return {
      path,
      type: bind?.get('type') ?? 'string',
      label: (control === undefined ? '' : labels.of(control)) || path,
      choices: control === undefined ? [] : choicesOf(control, instances, labels),
      isPhoto: control?.name === 'upload' && mediatype.startsWith('image/'),
      preload: bind?.get('preloadParams') ?? bind?.get('preload') ?? null,
    }
  })
  const title = childOf(head, 'title')?.text.trim() ?? ''
  const version = record.attributes.get('version') ?? ''
  return { formId, version, name: title === '' ? formId : title, questions, repeats, files: filesOf(instances) }
}

/** A phone would send its records elsewhere, or so that only another can read them. */
function refuseWhatSendsElsewhere(model: Element): void {
  const submission = childOf(model, 'submission')
  if (submission?.attributes.has('base64RsaPublicKey')) throw refuse({ code: 'xform-encrypts' })
  if ((submission?.attributes.get('action') ?? '') !== '') throw refuse({ code: 'xform-sends-elsewhere' })
}

/** "jr://file-csv/towns.csv" is the file towns.csv; what else an instance may come from, a phone has itself. */
const filesOf = (instances: readonly Element[]): string[] =>
  instances.flatMap(({ attributes }) => /^jr:\/\/file(?:-csv)?\/(.+)$/.exec(attributes.get('src') ?? '')?.[1] ?? [])

/** Of every answer a record may hold, each once: a repeat may stand there twice, as its own pattern. */
function pathsIn(record: Element): string[] {
  const paths = new Set<string>()
  const walk = (element: Element, path: string): void => {
    for (const child of element.children) {
      const here = path === '' ? child.name : `${path}/${child.name}`
      if (path === '' && child.name === 'meta') continue
      if (child.children.length === 0) paths.add(here)
      else walk(child, here)
    }
  }
  walk(record, '')
  return [...paths]
}
