export const privacy = {
  title: 'Personal data',
  export: 'Export what is stored about this person',
  exportOwn: 'Export what is stored about me',
  exported: 'Saved as {{path}}.',
  eraseHint:
    'Deletes representative, phone, addresses, sex and ethnicity for good, also in sessions already frozen. Names of product and producer, stars and decisions stay.',
  request: 'Paper that asks for it (number, day)',
  requestHint: 'Goes into the trail; write no person’s name here.',
  erase: 'Delete personal data',
  question: 'Delete the personal data of {{name}} for good? This cannot be taken back.',
  confirm: 'Delete for good',
  erased:
    'Deleted, also in {{records}} other records. {{papers}} papers that were made name this person still: they are the office’s records.',
  copies: 'Copies made before still hold these data.',
  renew: 'Copy anew and delete the older copies',
  renewQuestion: 'Delete every older copy of this workspace once the new one is there?',
  renewed: 'Copied anew; the older copies are deleted.',
} as const
