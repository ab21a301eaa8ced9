import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useCaller } from './caller.ts'

/** What was typed and not saved, for as long as the window is open. It never leaves the memory of the page. */
function makeStore<Value>() {
  const kept = new Map<string, Value>()
  const listeners = new Set<() => void>()
  let changes = 0
  const tell = () => {
    changes += 1
    for (const listener of listeners) listener()
  }
  return {
    get: (key: string) => kept.get(key),
    /** How often anything was put or taken: another number, another state. */
    changes: () => changes,
    put: (key: string, value: Value | undefined) => {
      if (value === undefined) kept.delete(key)
      else kept.set(key, value)
      tell()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const texts = makeStore<string>()
const forms = makeStore<FieldValues>()

/** Whoever sits next finds only his own unsaved words, and none of another file. */
function useOwner(): string {
  const { status, seat } = useCaller()
  const [owner] = useState(() => `${status?.fileName ?? ''}\n${seat?.memberId ?? ''}\n`)
  return owner
}

export type KeptText = {
  readonly text: string
  readonly changed: boolean
  readonly change: (text: string) => void
  /** Back to what is saved. */
  readonly forget: () => void
}

/** A text being edited, which waits for its writer when he looks at another page first. */
export function useKeptText(place: string, saved: string): KeptText {
  const key = useOwner() + place
  const text = useSyncExternalStore(texts.subscribe, () => texts.get(key)) ?? saved
  return {
    text,
    changed: text !== saved,
    change: next => texts.put(key, next === saved ? undefined : next),
    forget: () => texts.put(key, undefined),
  }
}

/** Which of these places hold unsaved words. */
export function useUnsavedTexts(): (place: string) => boolean {
  const owner = useOwner()
  useSyncExternalStore(texts.subscribe, texts.changes)
  return place => texts.get(owner + place) !== undefined
}

/** The fields of a form that were touched; what was not is read afresh. */
const touched = (values: FieldValues, dirty: object): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(dirty, name)))

/** A form that is left before it is saved finds what was typed when it is opened again. */
export function useKeptForm<Values extends FieldValues, Output>(
  place: string,
  form: UseFormReturn<Values, unknown, Output>,
): void {
  const key = useOwner() + place
  const { isDirty, dirtyFields } = form.formState
  const latest = useRef({ form, isDirty, dirtyFields })
  latest.current = { form, isDirty, dirtyFields }
  useEffect(() => {
    const before = forms.get(key)
    if (before) {
      const { reset, getValues } = latest.current.form
      reset({ ...getValues(), ...before }, { keepDefaultValues: true })
    }
    return () => {
      const { form: left, isDirty: unsaved, dirtyFields: dirty } = latest.current
      forms.put(key, unsaved ? touched(left.getValues(), dirty) : undefined)
    }
  }, [key])
}
