import type { Person } from './common.ts'

/** "Bà Nguyễn Thị Minh Ánh, Phó Giám đốc Sở Công Thương", leaving out what is not known. */
export function personText(person: Person): string {
  const name = [person.honorific, person.fullName].filter(part => part !== '').join(' ')
  return person.post === '' ? name : `${name}, ${person.post}`
}
