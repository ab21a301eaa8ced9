/** Places of the desk that keys move the focus to. */
export const deskIds = {
  heading: 'ballot-criterion',
  options: 'ballot-options',
  note: 'ballot-note',
} as const

/** After the criterion in the middle changed: its heading, so that a screen reader reads it and Tab goes on to the options. */
export function focusCriterion(): void {
  requestAnimationFrame(() => document.getElementById(deskIds.heading)?.focus({ preventScroll: true }))
}

export function focusNote(): void {
  document.getElementById(deskIds.note)?.focus()
}

/** Up and down among the cards without choosing; from elsewhere to the chosen or the first one. */
export function moveOptionFocus(by: -1 | 1): void {
  const cards = [
    ...(document.getElementById(deskIds.options)?.querySelectorAll<HTMLElement>('[role="radio"]') ?? []),
  ]
  const at = cards.indexOf(document.activeElement as HTMLElement)
  const chosen = cards.find(card => card.getAttribute('aria-checked') === 'true')
  const target = at < 0 ? (chosen ?? cards[0]) : cards[Math.min(cards.length - 1, Math.max(0, at + by))]
  target?.focus()
}
