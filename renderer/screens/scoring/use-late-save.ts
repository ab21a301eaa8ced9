import { type ChangeEvent, useEffect, useEffectEvent, useState } from 'react'

const pauseMs = 600

/** A text field that saves when the writer pauses, leaves the field, or the field goes away. */
export function useLateSave(saved: string, save: (text: string) => void) {
  const [text, setText] = useState(saved)
  const [seen, setSeen] = useState(saved)
  // Taken back by undo or refused by the shell: the field follows what is saved.
  if (saved !== seen) {
    setSeen(saved)
    if (text.trim() === seen) setText(saved)
  }
  const flush = useEffectEvent(() => {
    if (text.trim() !== saved) save(text.trim())
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause starts anew with each letter
  useEffect(() => {
    const timer = setTimeout(flush, pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => flush(), [])
  return {
    value: text,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setText(event.currentTarget.value),
    onBlur: () => {
      if (text.trim() !== saved) save(text.trim())
    },
  }
}
