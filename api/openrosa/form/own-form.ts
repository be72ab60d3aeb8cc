/**
 * Our own observation form as an XForm, made of the code lists and the Report screen's words. Its version is a hash of what it
 * says, so a phone is offered a new one exactly when something changed. Its questions are called as the fields they fill.
 */
import { createHash } from 'node:crypto'
import { grievances } from '#data/schema/grievance.ts'
import { longestNote, longestPlaceText, observationKinds, siteStates } from '#data/schema/observation.ts'
import type { XformMapping } from '#data/schema/xform.ts'
import { formLanguages, type XformWords } from '../in-words.ts'
import { documentOf, nothing, type Xml, xml } from '../xml/write-xml.ts'

export const ownFormId = 'upstream-observation'

type QuestionId = keyof XformWords['questions']
type Listed = readonly { id: string; label: string }[]
const lists: Partial<Record<QuestionId, Listed>> = {
  kind: observationKinds,
  siteState: siteStates,
  grievance: grievances,
}
const furtherPhotos = ['photo2', 'photo3', 'photo4', 'photo5'] as const
const asked = [
  ...(['kind', 'siteState', 'placeText', 'position', 'photo'] as const),
  ...furtherPhotos,
  ...(['grievance', 'note', 'observedAt'] as const),
] as const
const photos: readonly QuestionId[] = ['photo', ...furtherPhotos]
/** One more is asked for only where there is one before it. */
const after = (photo: QuestionId): Xml => xml`type="binary" relevant="/data/${photo} != ''"`

const isSite = observationKinds.flatMap(({ id, site }) => (site ? [`/data/kind = '${id}'`] : [])).join(' or ')
const tooLong = (path: QuestionId, most: number): Xml =>
  xml`constraint="string-length(.) &lt;= ${most}" jr:constraintMsg="jr:itext('${path}:tooLong')"`
const binds: Record<QuestionId, Xml> = {
  kind: xml`type="string" required="true()"`,
  siteState: xml`type="string" relevant="${isSite}"`,
  placeText: xml`type="string" ${tooLong('placeText', longestPlaceText)}`,
  position: xml`type="geopoint" required="/data/placeText = ''"`,
  photo: xml`type="binary"`,
  ...{ photo2: after('photo'), photo3: after('photo2'), photo4: after('photo3'), photo5: after('photo4') },
  grievance: xml`type="string"`,
  note: xml`type="string" ${tooLong('note', longestNote)}`,
  observedAt: xml`type="dateTime" required="true()"`,
}

function textsIn(words: XformWords, isFirst: boolean): Xml {
  const text = (id: string, value: string): Xml => xml`
          <text id="${id}"><value>${value}</value></text>`
  const texts = asked.flatMap((id): Xml[] => {
    const { label, hint } = { hint: '', ...words.questions[id] }
    const list = lists[id] ?? []
    const hints: Partial<Record<string, string>> = id === 'kind' ? words.kindHints : {}
    const choice = ({ id: code, label: name }: Listed[number]) =>
      hints[code] === undefined ? name : `${name}: ${hints[code]}`
    return [
      text(`${id}:label`, label),
      ...(hint === '' ? [] : [text(`${id}:hint`, hint)]),
      ...list.map((each) => text(`${id}:${each.id}`, choice(each))),
    ]
  })
  return xml`
        <translation lang="${words.language}"${isFirst ? xml` default="true()"` : nothing}>${texts}${text('placeText:tooLong', words.tooLong(longestPlaceText))}${text('note:tooLong', words.tooLong(longestNote))}
        </translation>`
}

function control(id: QuestionId, words: XformWords): Xml {
  const told = xml`<label ref="jr:itext('${id}:label')"/>${'hint' in words.questions[id] ? xml`<hint ref="jr:itext('${id}:hint')"/>` : nothing}`
  const list = lists[id]
  if (photos.includes(id))
    return xml`
    <upload mediatype="image/*" ref="/data/${id}">${told}</upload>`
  if (list === undefined)
    return xml`
    <input ref="/data/${id}"${id === 'note' ? xml` appearance="multiline"` : nothing}>${told}</input>`
  const items = list.map(
    (each) => xml`
      <item><label ref="jr:itext('${id}:${each.id}')"/><value>${each.id}</value></item>`,
  )
  return xml`
    <select1 ref="/data/${id}">${told}${items}
    </select1>`
}

function formAt(version: string): string {
  const [first] = formLanguages
  if (first === undefined) throw new Error('a form speaks at least one language')
  return documentOf(xml`<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms" xmlns:orx="http://openrosa.org/xforms" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <h:head>
    <h:title>${first.title}</h:title>
    <model odk:xforms-version="1.0.0">
      <itext>${formLanguages.map((words) => textsIn(words, words === first))}
      </itext>
      <instance>
        <data id="${ownFormId}" version="${version}">
          ${asked.map((id) => xml`<${id}/>`)}
          <meta><instanceID/></meta>
        </data>
      </instance>${asked.map(
        (id) => xml`
      <bind nodeset="/data/${id}" ${binds[id]}/>`,
      )}
      <bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
      <setvalue event="odk-instance-first-load" ref="/data/observedAt" value="now()"/>
    </model>
  </h:head>
  <h:body>${asked.map((id) => control(id, first))}
  </h:body>
</h:html>`)
}

const version = createHash('sha256').update(formAt('')).digest('hex').slice(0, 12)
const toItself = <T extends string>(list: readonly { readonly id: T }[]): Record<string, T> =>
  Object.fromEntries(list.map(({ id }) => [id, id]))

export const ownForm: Uint8Array = Buffer.from(formAt(version))
export const ownMapping: XformMapping = {
  ...{ kind: 'kind', kinds: toItself(observationKinds), kindOtherwise: 'other' },
  ...{ siteId: null, siteState: 'siteState', siteStates: toItself(siteStates) },
  ...{ position: 'position', placeText: 'placeText', observedAt: 'observedAt' },
  ...{
    grievance: 'grievance',
    grievances: toItself(grievances),
    note: 'note',
    photo: 'photo',
    furtherPhotos: [...furtherPhotos],
  },
}
