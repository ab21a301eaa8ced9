import type { SameKeys } from '../shape.ts'
import type { seat as vietnamese } from '../vi/seat.ts'

export const seat: SameKeys<typeof vietnamese> = {
  title: 'Who sits down?',
  hint: 'Choose your name. Everybody else looks away while the PIN is entered.',
  samplePin: "Sample: everybody's PIN is {{pin}}.",
  enrolled: 'PIN set',
  notEnrolled: 'No PIN yet',
  locked: 'Seat locked',
  delayed: 'Wait until {{until}}',
  take: {
    title: '{{name}}, please enter your PIN',
    pin: 'PIN or phrase',
    action: 'Sit down',
  },
  enrol: {
    title: '{{name}}, please set your PIN',
    text: 'The PIN keeps others from scoring in your place and keeps your ballot secret until the tally is opened. Set it yourself and tell nobody; when forgotten, the key has to be made anew.',
    pin: 'New PIN: 6 digits or more, or a phrase of 12 characters or more',
    again: 'Enter it again',
    differ: 'The two entries differ.',
    action: 'Set the PIN and sit down',
  },
  other: 'Choose another person',
  founder: 'Continue as founder',
  empty: {
    title: 'No members yet',
    text: 'Describe the council and its members first; then each member sits down and sets a PIN.',
    action: 'Describe the council',
  },
}
