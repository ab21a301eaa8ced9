import type { SameKeys } from '../shape.ts'
import type { work as source } from '../vi/work.ts'

export const work: SameKeys<typeof source> = {
  step: {
    copying: 'Copying the records to be sealed…',
    gathering: 'Gathering ballots, minutes, papers and trail…',
    signing: 'Signing…',
    packing: 'Packing…',
    checking: 'Opening the ballots again and counting…',
  },
  stop: 'Stop',
}
