export const folder = {
  title: 'Put all into a folder',
  hint: 'The {{count}} chosen kinds of papers go into a new folder, numbered in the order of the procedure, with an index and hashes.',
  renew: 'Write unsigned papers anew whose data changed',
  eachSheet: 'Each score sheet as a file of its own too',
  pdf: 'With PDF files',
  pdfBy: 'Made by {{name}}',
  start: 'Choose where…',
  stop: 'Stop',
  progress: 'Papers are being saved',
  step: {
    reading: 'Reading the data…',
    writing: 'Writing {{done}}/{{total}}',
    pdf: 'Making PDF {{done}}/{{total}}',
  },
  done: '{{count}} files saved; {{recorded}} papers were written anew.',
  leftOut: 'Not in the folder:',
  cancelled: 'Stopped; no file was left behind.',
} as const
