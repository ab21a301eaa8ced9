import type { SameKeys } from '../shape.ts'
import type { settings as vietnamese } from '../vi/settings.ts'

export const settings: SameKeys<typeof vietnamese> = {
  title: 'Settings',
  hint: 'They change how this machine shows things, not the records of the council.',
  language: { label: 'Language', vi: 'Tiếng Việt', en: 'English' },
  size: { label: 'Text size', normal: 'Normal', large: 'Large' },
  contrast: { label: 'Contrast', normal: 'Normal', high: 'High' },
  scheme: { label: 'Background', light: 'Light', dark: 'Dark' },
  display: 'Display',
  file: 'Open council file',
}
