import type { CouncilInput } from '../council.ts'
import type { Regime } from '../papers/common.ts'
import type { Wording } from '../wording.ts'
import { defaultAgencies } from './default-agencies.ts'
import { defaultBases } from './default-bases.ts'
import { defaultAuthority, defaultPapers } from './default-papers.ts'

/** Wording of a council that has settled nothing itself: it follows its own record and the decision in force. */
export function defaultWording(council: CouncilInput, regime: Regime): Wording {
  const agencies = defaultAgencies(council, regime)
  const ground = { council, regime, agencies }
  return {
    issueMode: 'paper',
    annexAs: 'same-file',
    agencies,
    authority: defaultAuthority(ground),
    papers: defaultPapers(ground),
    bases: [...defaultBases],
    sentences: { minutesRead: '', contact: '', returnTo: 'Thư ký Hội đồng', invitationNotes: '' },
    layout: { strictSheet: false, showPoints: true, certificateFramed: true, certificateRed: false },
    register: { own: ['council'], series: 'agency' },
  }
}
