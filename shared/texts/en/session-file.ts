import type { SessionFileCode } from '../../session-file/problem.ts'

export const sessionFile: Record<SessionFileCode, string> = {
  'file-unreadable': 'The file cannot be read: {{reason}}. Check the path and the permission.',
  'file-too-large': 'The file is larger than {{most}} MB. Split it into several sessions.',
  'not-text': 'The file is not UTF-8 text. Save it again as UTF-8.',
  'not-json': 'The file is not valid JSON: {{reason}}. Correct the place named.',
  'value-missing': 'This value is missing. Add it.',
  'key-unknown': 'There is no entry of this name. Correct the name or remove it.',
  'text-expected': 'A text in quotation marks is needed.',
  'number-expected': 'A number is needed.',
  'whole-number-expected': 'A whole number is needed.',
  'yes-no-expected': 'true or false is needed.',
  'list-expected': 'A list in [ ] is needed.',
  'object-expected': 'A group of values in { } is needed.',
  'not-in-list': 'The value is not one of the list. Use one of: {{allowed}}.',
  empty: 'This must not be empty. Fill it in.',
  'too-long': 'Longer than {{most}}. Shorten it.',
  'too-short': 'At least {{least}} are needed. Add the rest.',
  'too-small': 'The smallest is {{least}}.',
  'too-large': 'The largest is {{most}}.',
  'not-a-day': 'There is no such day. Write it as year-month-day, such as 2026-06-05.',
  'not-a-time': 'There is no such time. Write it as hour:minute, such as 08:00.',
  'choice-malformed':
    'A choice is the place of the option in its list, from 0, or "none" where no level is reached.',
  'value-wrong': 'This value cannot be used. Correct it as the description of the file says.',
  'ends-before-start': 'The session ends before it begins. Correct the day or the time.',
  'lodged-after-session':
    'The file was lodged on {{day}}, after the session of {{heldOn}}. Correct one of the days.',
  'rubric-not-in-force': 'Rubric {{pack}} is in force from {{day}}, after the session. Use another rubric.',
  'key-twice': 'The key “{{key}}” is used above. Choose another.',
  'code-twice': 'The product code “{{code}}” is used above. Correct it.',
  'entry-twice': '“{{key}}” has an entry above. Remove one of them.',
  'member-unknown': 'There is no member “{{key}}” under members. Correct the key or add the member.',
  'producer-unknown': 'There is no producer “{{key}}” under producers. Correct the key or add the producer.',
  'product-unknown': 'There is no product “{{key}}” under products. Correct the key or add the product.',
  'role-not-once': 'A council needs exactly one “{{role}}”, the file has {{count}}. Correct the roles.',
  'attendance-missing':
    'There is no attendance entry for “{{key}}” ({{name}}). Say whether the member was present.',
  'quorum-rule-missing': 'The regulation does not set the quorum. Fill in quorum.',
  'quorum-over-one': 'The fraction must not be larger than 1. Correct numerator or denominator.',
  'quorum-not-met':
    '{{present}} of {{size}} members are present, {{needed}} are needed. The session may not be held.',
  'chair-absent': 'Nobody presides: the chair is absent. Correct the attendance or the regulation.',
  'secretary-absent': 'The secretary is absent, so the tally cannot be opened. Correct the attendance.',
  'rubric-not-found': 'There is no product set {{set}} in rubric “{{pack}}”. Correct packId or setNo.',
  'case-missing': 'Criterion {{criterion}} needs a case from 1 to {{most}} for the product. Add it.',
  'case-unknown': 'Criterion {{criterion}} has no case {{case}}, only {{most}}. Correct it.',
  'criterion-unknown': 'There is no criterion {{criterion}} in the rubric of this product. Correct the code.',
  'option-unknown': 'Criterion {{criterion}} has no option {{choice}}. Choose among: {{allowed}}.',
  'option-of-other-case':
    'Option {{choice}} of criterion {{criterion}} belongs to another case. Choose among: {{allowed}}.',
  'none-not-offered':
    'Criterion {{criterion}} has an option of 0 points, so "none" is not used. Choose among: {{allowed}}.',
  'choices-missing': 'The ballot leaves {{count}} criteria unanswered: {{criteria}}. Answer them all.',
  'choice-not-asked':
    'Criterion {{criterion}} does not apply after the answer to criterion {{other}}, so it cannot have points. Remove or correct it.',
  'gate-unknown':
    'There is no ground to reject “{{gate}}” in the rubric of the product. Use one of: {{allowed}}.',
  'product-without-scorers': 'Nobody scores product “{{key}}”. Correct the attendance or the recusals.',
  'ballot-not-due':
    'Member “{{key}}” does not score {{product}}: absent, recused, or a seat that does not score. Remove the ballot or correct the attendance.',
  'ballot-missing':
    'Product “{{key}}”, round {{round}}: no ballot of {{members}}. Add it, or give missingReason under rounds.',
  'round-reason-missing':
    'Product “{{key}}” has a round {{round}} without a reason. Add reason under rounds.',
  'second-round-missing':
    'Product “{{key}}” has a spread of {{spread}} points, over the limit of {{limit}}. Add the ballots of round 2, or a waiver where the regulation allows one.',
  'waiver-not-allowed':
    'The regulation does not allow a spread over the limit to stand (product “{{key}}”). Remove this entry.',
  'waiver-by-vote':
    'product “{{key}}”: by the regulation the council votes on letting the spread stand; give the votes.',
  'round-not-needed':
    'The spread of product “{{key}}” is within the limit and needs no waiver. Remove this entry.',
  'gate-not-voted':
    'The ground to reject “{{gate}}” of product “{{key}}” was not voted on. Add it under gateVotes.',
  'minimum-not-disputed':
    'The ballots on product “{{key}}” do not differ on the {{mark}}-star minimum of criterion {{criterion}}. Remove this entry.',
  'finding-missing': 'There is no finding on product “{{key}}” ({{name}}). Add it under findings.',
  'votes-do-not-add-up':
    'The votes add up to {{counted}} and must be {{voters}}, those entitled. Correct them.',
  'remark-missing': 'The council did not carry it, so the reason is needed in remark.',
  'paper-not-written': 'The app does not write “{{paper}}” from a session. Use one of: {{allowed}}.',
  'issue-not-recorded':
    'The app does not take numbers and days of issue from a session file yet. Leave this blank; the registry fills it in.',
}
