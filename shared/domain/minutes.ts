/** Sections of the minutes whose text the secretary edits, in printed order (form d of the specification; Decree 30 mẫu 1.9). */
export const minutesSectionKeys = [
  'agenda',
  'opening',
  'advisoryReport',
  'proceedings',
  'results',
  'votes',
  'conclusion',
  'reservations',
] as const
export type MinutesSectionKey = (typeof minutesSectionKeys)[number]
