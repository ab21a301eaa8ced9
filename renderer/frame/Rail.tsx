import { Tooltip } from '@mantine/core'
import {
  IconCalendarDue,
  IconFileText,
  IconFolder,
  IconGavel,
  IconSettings,
  IconStarFilled,
  IconTable,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useCurrentSession } from '../current-session.ts'
import styles from './Frame.module.css'

/** The office's nouns. Results and papers belong to a session: without one their link is not there. */
function useRailLinks() {
  const { t } = useTranslation()
  const { sessionId } = useCurrentSession()
  const { pathname } = useLocation()
  // One paper is looked at and signed among those of its session.
  const ofPaper = Boolean(sessionId) && /^\/papers\/./.test(pathname)
  const inSession = /^\/sessions\/[^/]+\/(tally|papers|facts|texts)/.exec(pathname)?.[1]
  const ofSession = sessionId
    ? [
        {
          to: `/sessions/${sessionId}/tally`,
          icon: IconTable,
          label: t('frame.rail.results'),
          here: inSession === 'tally',
        },
        {
          to: `/sessions/${sessionId}/papers`,
          icon: IconFileText,
          label: t('frame.rail.papers'),
          here: ofPaper || (inSession !== undefined && inSession !== 'tally'),
        },
      ]
    : []
  return [
    {
      to: '/products',
      icon: IconFolder,
      label: t('frame.rail.products'),
      here: /^\/(products|producers|rubrics)/.test(pathname),
    },
    {
      to: '/council',
      icon: IconUsers,
      label: t('frame.rail.council'),
      here: /^\/(council|regulation)/.test(pathname),
    },
    {
      to: '/sessions',
      icon: IconGavel,
      label: t('frame.rail.sessions'),
      here: pathname.startsWith('/sessions') && inSession === undefined,
    },
    ...ofSession,
    {
      to: '/follow',
      icon: IconCalendarDue,
      label: t('follow.title'),
      here: !ofPaper && /^\/(follow|register|papers|facts|texts)/.test(pathname),
    },
  ]
}

type RailLinkProps = { to: string; icon: typeof IconFolder; label: string; here: boolean; narrow: boolean }

function RailLink({ to, icon: Icon, label, here, narrow }: RailLinkProps) {
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <Link to={to} className={styles.link} aria-current={here ? 'page' : 'false'}>
        <Icon aria-hidden size="1.25rem" stroke={1.75} />
        <span className={styles.label}>{label}</span>
      </Link>
    </Tooltip>
  )
}

export function Rail({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const links = useRailLinks()
  const { pathname } = useLocation()
  return (
    <nav className={styles.rail} aria-label={t('frame.rail.label')}>
      <div className={styles.brand}>
        <IconStarFilled aria-hidden size="1.5rem" color="#ffc145" />
        <span className={styles.label}>{t('common.appName')}</span>
      </div>
      {links.map(link => (
        <RailLink key={link.to} {...link} narrow={narrow} />
      ))}
      <div className={styles.spring} />
      <RailLink
        to="/settings"
        icon={IconSettings}
        label={t('frame.rail.settings')}
        here={pathname.startsWith('/settings')}
        narrow={narrow}
      />
    </nav>
  )
}
