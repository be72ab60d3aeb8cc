// The key to the layers on top, read from the page as it draws it, so that a new layer needs no second key for pictures.
import type { Sheet } from './sheet-pen.ts'

export type KeyLine = { words: string; draw: (sheet: Sheet, at: { x: number; y: number }) => void }

const pathOf = (shape: Element): Path2D => {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0)
  if (shape.tagName === 'path') return new Path2D(shape.getAttribute('d') ?? '')
  const path = new Path2D()
  if (shape.tagName === 'rect') path.rect(number('x'), number('y'), number('width'), number('height'))
  else path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
  return path
}

function drawShapes({ pen }: Sheet, svg: SVGSVGElement, at: { x: number; y: number }): void {
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path, rect, circle')) {
    const look = getComputedStyle(shape)
    const matrix = shape.getCTM()
    if (matrix === null) continue
    pen.save()
    pen.globalAlpha = Number(getComputedStyle(svg).opacity) * Number(look.opacity)
    pen.translate(at.x, at.y)
    pen.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    const path = pathOf(shape)
    if (look.fill !== 'none') {
      pen.fillStyle = look.fill
      pen.fill(path)
    }
    if (look.stroke !== 'none') {
      pen.strokeStyle = look.stroke
      pen.lineWidth = Number.parseFloat(look.strokeWidth)
      pen.setLineDash(look.strokeDasharray === 'none' ? [] : look.strokeDasharray.split(',').map(Number.parseFloat))
      pen.stroke(path)
    }
    pen.restore()
  }
}

/** A round badge with a number in it. */
function drawBadge({ pen }: Sheet, badge: HTMLElement, at: { x: number; y: number }): void {
  const look = getComputedStyle(badge)
  const radius = badge.offsetWidth / 2
  pen.save()
  pen.fillStyle = look.backgroundColor
  pen.beginPath()
  pen.arc(at.x + radius, at.y + radius, radius, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = look.color
  pen.font = `${look.fontSize} ${look.fontFamily}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(badge.textContent ?? '', at.x + radius, at.y + radius)
  pen.restore()
}

function wordsOf(line: HTMLElement): string {
  const copy = line.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const aside of copy.querySelectorAll('.not-printed, .drawn, svg')) aside.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

export const readKey = (host: HTMLElement): KeyLine[] =>
  [...host.querySelectorAll<HTMLElement>(':scope > ul > li:not(.not-printed)')].map((line) => {
    const [svg, badge] = [line.querySelector('svg'), line.querySelector<HTMLElement>('.drawn')]
    return {
      words: wordsOf(line),
      draw: (sheet, at) =>
        badge !== null ? drawBadge(sheet, badge, at) : svg !== null ? drawShapes(sheet, svg, at) : undefined,
    }
  })
