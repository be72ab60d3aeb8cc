/** Smooth noise over the plane: what makes a coast ragged and a border wander. Knows numbers only, no places. */
export type Noise = (x: number, y: number) => number

const TWO_32 = 4294967296

/** A number in [-1, 1) that depends on two whole numbers and a seed alone. */
export function latticeNoise(seed: number, x: number, y: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / (TWO_32 / 2) - 1
}

const ease = (t: number) => t * t * (3 - 2 * t)

function smoothNoise(seed: number, x: number, y: number): number {
  const column = Math.floor(x)
  const row = Math.floor(y)
  const u = ease(x - column)
  const v = ease(y - row)
  const south = latticeNoise(seed, column, row) * (1 - u) + latticeNoise(seed, column + 1, row) * u
  const north = latticeNoise(seed, column, row + 1) * (1 - u) + latticeNoise(seed, column + 1, row + 1) * u
  return south * (1 - v) + north * v
}

/** Octaves of ever finer noise, each half as strong as the last; about [-1, 1]. `perDegree`: bumps in one degree. */
export function fractalNoise(seed: number, perDegree: number, octaves: number): Noise {
  return (x, y) => {
    let sum = 0
    let strength = 1
    let scale = perDegree
    for (let octave = 0; octave < octaves; octave++) {
      sum += strength * smoothNoise(seed + octave, x * scale, y * scale)
      strength /= 2
      scale *= 2
    }
    return sum
  }
}
