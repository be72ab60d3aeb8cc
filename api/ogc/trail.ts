/** What leads to an answer, as links: the landing page, the collections, one of them. */
import type { Collection } from './collection.ts'
import { jsonType, type Link } from './links.ts'

const step = (href: string, rel: string, title: string): Link => ({ href, rel, type: jsonType, title })

export const home = (root: string): Link => step(root, 'root', 'Upstream')
export const toCollections = (root: string): Link[] => [home(root), step(`${root}/collections`, 'data', 'Collections')]
export const toCollection = (root: string, { id, title }: Collection): Link[] => [
  ...toCollections(root),
  step(`${root}/collections/${id}`, 'collection', title),
]
