/** Font sizes (half-points) set in a part. */
export const openWordPartSizes = (xml: string): number[] =>
  [...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(match => Number(match[1]))
