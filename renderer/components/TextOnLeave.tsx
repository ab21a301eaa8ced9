import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

type TextOnLeaveProps = {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly onLeave: (value: string) => void
}

/** A cell that is saved when the cursor leaves it, if its text has changed. */
export function TextOnLeave({ label, value, disabled, onLeave }: TextOnLeaveProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const leave = () => {
    if (typed.trim() !== value) onLeave(typed.trim())
  }
  return (
    <TextInput
      aria-label={label}
      value={typed}
      disabled={disabled}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={event => event.key === 'Enter' && leave()}
    />
  )
}
