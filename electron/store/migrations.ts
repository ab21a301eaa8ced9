import { core } from './migrations/0001-core.ts'
import { productNotes } from './migrations/0002-product-notes.ts'
import { minimumVote } from './migrations/0003-minimum-vote.ts'
import { papers } from './migrations/0004-papers.ts'
import { room } from './migrations/0005-room.ts'
import { samplePin } from './migrations/0006-sample-pin.ts'
import { paperSheet } from './migrations/0007-paper-sheet.ts'
import { writtenRound } from './migrations/0008-written-round.ts'
import { paperSigning } from './migrations/0009-paper-signing.ts'
import { boxDue } from './migrations/0010-box-due.ts'
import { moving } from './migrations/0011-moving.ts'
import { secondCase } from './migrations/0012-second-case.ts'

/** Forward only, in this order; the number in the file is how many have run. Never edit one that has shipped. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-core', sql: core },
  { name: '0002-product-notes', sql: productNotes },
  { name: '0003-minimum-vote', sql: minimumVote },
  { name: '0004-papers', sql: papers },
  { name: '0005-room', sql: room },
  { name: '0006-sample-pin', sql: samplePin },
  { name: '0007-paper-sheet', sql: paperSheet },
  { name: '0008-written-round', sql: writtenRound },
  { name: '0009-paper-signing', sql: paperSigning },
  { name: '0010-box-due', sql: boxDue },
  { name: '0011-moving', sql: moving },
  { name: '0012-second-case', sql: secondCase },
]
