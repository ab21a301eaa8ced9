import { Link, useLocation } from 'react-router'
import styles from './LinkTabs.module.css'

type LinkTabsProps = {
  readonly label: string
  readonly links: readonly { readonly to: string; readonly label: string; readonly mark?: string }[]
}

/** Pages of one noun, as links: the address says which is open. */
export function LinkTabs({ label, links }: LinkTabsProps) {
  const { pathname } = useLocation()
  return (
    <nav className={styles.tabs} aria-label={label}>
      {links.map(({ to, label: text, mark }) => (
        <Link key={to} to={to} className={styles.tab} aria-current={pathname === to ? 'page' : undefined}>
          {text}
          {mark && <span className={styles.mark}>{mark}</span>}
        </Link>
      ))}
    </nav>
  )
}
