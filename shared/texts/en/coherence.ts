export const coherence = {
  title: 'Papers compared with each other',
  good: 'The papers agree.',
  blocks: 'To be put right before the papers are written: {{count}}',
  warnings: 'To be looked at again: {{count}}',
  severity: { block: 'To mend', warning: 'To look at' },
  more: 'Show {{count}} more',
  fewer: 'Show fewer',
  of: '{{paper}}, {{product}}',
  code: {
    'product-differs':
      'The product {{product}} reads “{{one}}” in this paper and “{{other}}” in another. Settle it in the product’s record.',
    'product-code-double':
      'Code {{code}} stands for several products: {{products}}. Mend it in their records.',
    'product-code-missing': 'Without a code: {{products}}.',
    'product-without-finding': 'Without a finding, therefore not in the paper: {{products}}.',
    'sheet-sum': 'Sheet of {{member}}: the parts add up to {{sum}}, the sheet says {{total}}.',
    'sheet-over-maximum': 'Sheet of {{member}}: part {{part}} exceeds its maximum of {{maximum}} points.',
    'part-maxima':
      'The three parts have at most {{said}} points, the decision in force says {{expected}}. Check the criteria of the product.',
    'tally-mean':
      'Tally of {{product}}, round {{round}}: the total is not the sum of the sheets ({{sum}}). Reopen the tally and check.',
    'tally-spread': 'Tally of {{product}}, round {{round}}: the spread computed again is {{spread}} points.',
    'tally-unhandled-spread':
      '{{product}}: the spread of {{spread}} points is over the limit, without a second round or a waiver.',
    'mean-differs': 'The mean of {{product}} is {{one}} in this paper, {{other}} in another.',
    'stars-by-points': '{{product}}: by points it must be {{expected}} stars.',
    'stars-over-points': '{{product}}: {{stars}} stars are more than the points give ({{expected}}).',
    'stars-differ': 'The stars of {{product}} are {{one}} in this paper, {{other}} in another.',
    'below-three-recognised': '{{product}} has fewer than 3 stars: no recognition and no certificate.',
    'five-below-centre':
      'Below the centre nothing has 5 stars, only “tiềm năng đạt 5 sao”: “{{text}}”. Change the wording.',
    'count-in-text':
      'The text says “{{text}}” but the list has {{listed}}. Change the text or take it from the data again.',
    'annex-not-named': 'The text does not mention its annex.',
    'dates-order':
      '{{day}} is earlier than {{other}}, the day of the paper before it ({{paper}}). Check the days in the register.',
    'invitation-late':
      'The invitation is dated {{day}}, not before the meeting on {{meeting}}. Check the days in the register.',
    'dates-certificate':
      'The certificate is dated {{day}}, its decision {{decided}}: they must be the same day.',
    'minutes-end-before-start': 'The meeting ends before it begins. Correct the session’s times.',
    'quorum-not-met':
      '{{present}} of {{size}} present: not enough to meet. Adjourn, or correct the attendance.',
    'quorum-uncited':
      'The sentence on the quorum cites no article of the regulation. Add it under Council › Regulation.',
    'attendance-sum':
      'Present and absent add up to {{counted}}, the council has {{size}} members. Correct the attendance.',
    'chair-absent': 'The chair is absent: check the paper that delegates the chair.',
    'votes-sum': '{{product}}: {{cast}} votes, {{voters}} entitled to vote. Correct the finding.',
    'basis-of-other-regime':
      'The basis {{act}} does not belong to the criteria in use. Change it under Wording › Legal bases.',
    'basis-not-in-force': 'The basis {{act}} may only be used until {{until}}.',
    'basis-missing':
      'The decision does not cite the decision on the criteria. Add it under Wording › Legal bases.',
    'regimes-mixed':
      'The session has products under several decisions ({{acts}}), and one paper rests on one. Put them into sessions of their own.',
    'regime-by-lodging':
      '{{product}} was lodged from 22 May 2026 on and is scored by older criteria. Choose the criteria again or give a reason.',
    'expiry-wrong': '{{product}}: the certificate runs to {{until}}, 36 months end on {{expected}}.',
    'expiry-in-text':
      'The notice says until {{said}}, the decision gives {{expected}}. Take the text from the data again.',
    'authority-collective':
      'The Chairman decides in his own power, yet the paper is signed “TM.”. Change the signer under Wording.',
    'authority-own':
      'A paper of the People’s Committee is signed “TM. ỦY BAN NHÂN DÂN”. Change the signer under Wording.',
    'recall-late': 'The recall was due by {{deadline}} (15 days from the conclusion).',
    composition: 'The council lacks: {{missing}}.',
    'notice-names-member':
      'The notice names a member of the council or the points of one: “{{text}}”. Take it out of the text.',
    'notice-names-other': 'The notice names another producer: {{producer}}. Take it out of the text.',
  },
} as const
