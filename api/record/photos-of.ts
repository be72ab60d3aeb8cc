/** The photos a report came with, in their order: one that came alone is told as it always was. */

type Photographed = { photo: string | null; furtherPhotos?: readonly string[] | undefined }

export const photosOf = ({ photo, furtherPhotos = [] }: Photographed): string[] =>
  photo === null ? [...furtherPhotos] : [photo, ...furtherPhotos]

export function asPhotographed([photo, ...further]: readonly string[]) {
  return { photo: photo ?? null, ...(further.length === 0 ? {} : { furtherPhotos: further }) }
}
