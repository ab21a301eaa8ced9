/** Fills `{{name}}` of a sentence with the facts, for sentences that are printed without the screens' translator. */
export function fillText(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : '…',
  )
}
