// A small square picture for the map, drawn and read back at once: kept in main memory, since reading one back from a graphics card
// waits for everything the card still has to draw, for seconds where there is none.
export function drawSmall(side: number, draw: (pen: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (pen === null) throw new Error('no 2d canvas')
  draw(pen)
  return pen.getImageData(0, 0, side, side)
}
