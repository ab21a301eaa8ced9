/**
 * Advance widths of Times New Roman in thousandths of the font size, for the characters from space to tilde; letters with marks are as
 * wide as their base letter, except the four below. Facts about the typeface, taken from its metric twin Liberation Serif.
 */
export type Weight = 'regular' | 'bold'

export const FIRST_CHARACTER = 32

export const ADVANCE_WIDTHS: Readonly<Record<Weight, readonly number[]>> = {
  // biome-ignore format: a table of numbers
  regular: [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ],
  // biome-ignore format: a table of numbers
  bold: [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667,
    611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
    722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556,
    278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
  ],
}

export const LETTER_WIDTHS: Readonly<Record<Weight, Readonly<Record<string, number>>>> = {
  regular: { đ: 500, Đ: 722, ơ: 529, Ơ: 722, ư: 542, Ư: 776 },
  bold: { đ: 556, Đ: 722, ơ: 554, Ơ: 778, ư: 600, Ư: 796 },
}
