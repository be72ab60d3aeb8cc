/**
 * A ZIP archive: a workbook, the parts of a shapefile, or files packed together. Everything is unpacked under names of our own, counted
 * as it comes out, so that neither a path nor a size the archive claims can do harm.
 */

import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { Unzip, UnzipInflate } from 'fflate'
import { type Opener, type Part, Refused } from '../contents.ts'
import { mostBytesInside, mostFilesInside } from '../size-limit.ts'
import { newPath } from '../table-file.ts'
import { openShapefile } from './shapefile.ts'
import { openWorkbook } from './workbook.ts'

/** Beside the tables of an archive: descriptions, pictures, what systems leave behind. */
const passes = /(^|\/)(__MACOSX|\.DS_Store)|\.(pdf|docx?|txt|md|html?|xml|png|jpe?g|qml|sbn|sbx|cpg|prj|dbf|shx|lyr)$/i

export async function openArchive(
  path: string,
  filename: string,
  into: string,
  openInside: Opener,
): ReturnType<Opener> {
  const files = await filesIn(path, into)
  if (files.some(({ name }) => /^xl\/workbook\.(xml|bin)$/.test(name))) return openWorkbook(path, filename, into)
  const shapes = files.filter(({ name }) => /\.shp$/i.test(name) && !name.startsWith('__MACOSX'))
  const parts = await Promise.all(shapes.map((shape) => openShapefile(shape, files, into)))
  const passedOver: string[] = []
  for (const file of files) {
    if (shapes.includes(file) || (shapes.length > 0 && /\.(dbf|shx|prj|cpg)$/i.test(file.name))) continue
    if (passes.test(file.name) || file.name.endsWith('/')) {
      if (!/(^|\/)(__MACOSX|\.DS_Store)|\/$/.test(file.name)) passedOver.push(file.name)
      continue
    }
    const inside = await openInside(file.path, file.name, into)
    parts.push(...inside.parts)
    passedOver.push(...inside.passedOver)
  }
  if (parts.length === 0) throw new Refused('nothing-inside')
  return { parts, passedOver }
}

async function filesIn(path: string, into: string): Promise<Part[]> {
  const files: (Part & { done: Promise<unknown>; isWhole: boolean })[] = []
  const most = await mostBytesInside(path)
  let size = 0
  let failure: Error | null = null
  const unzip = new Unzip((file) => {
    if (files.length >= mostFilesInside) throw new Refused('too-large')
    const inside = newPath(into, 'part')
    const out = createWriteStream(inside)
    const found = { name: file.name, path: inside, done: once(out, 'finish'), isWhole: false }
    files.push(found)
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) failure = error
      size += chunk?.length ?? 0
      if (size > most) throw new Refused('too-large')
      if (chunk !== undefined && chunk.length > 0) out.write(chunk)
      if (isLast) {
        found.isWhole = true
        out.end()
      }
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 })) {
    unzip.push(chunk)
    if (failure !== null) throw failure
  }
  unzip.push(new Uint8Array(0), true)
  if (files.length === 0 || files.some(({ isWhole }) => !isWhole)) throw new Refused('damaged')
  await Promise.all(files.map(({ done }) => done))
  return files.map(({ name, path: inside }) => ({ name, path: inside }))
}
