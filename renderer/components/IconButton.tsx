import type { Icon } from '@tabler/icons-react'
import styles from './IconButton.module.css'

type IconButtonProps = {
  readonly icon: Icon
  readonly label: string
  readonly disabled?: boolean
  readonly onPress: () => void
}

/** A bare button for table rows: a list of 500 products holds 1500 of them, too many for the full component. */
export function IconButton({ icon: Picture, label, disabled = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Picture aria-hidden size="1.1rem" />
    </button>
  )
}
