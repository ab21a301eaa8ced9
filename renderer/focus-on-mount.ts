/**
 * A `ref` for what is pressed next on a screen: focused when it appears. React's own `autoFocus` knows form controls only, no links.
 */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()
