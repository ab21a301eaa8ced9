import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { typists } from '#shared/contract/paper-sheet.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { useCall } from '../../api.ts'
import { among, useCaller } from '../../caller.ts'
import { LinkTabs } from '../../components/LinkTabs.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'

type SessionPageProps = {
  readonly wide?: boolean
  readonly actions?: ReactNode
  readonly children: (session: SessionView) => ReactNode
}

function SessionTabs({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const base = `/sessions/${session.id}`
  const { caller } = useCaller()
  const types = among(typists, caller)
  const present = session.attendance.filter(line => line.present).length
  return (
    <LinkTabs
      label={t('session.tabs.label')}
      links={[
        { to: base, label: t('session.tabs.overview') },
        { to: `${base}/products`, label: t('session.tabs.products'), mark: String(session.list.length) },
        { to: `${base}/attendance`, label: t('session.tabs.attendance'), mark: String(present) },
        { to: `${base}/room`, label: t('room.tab') },
        { to: `${base}/ballots`, label: t('session.tabs.ballots') },
        ...(types ? [{ to: `${base}/sheets`, label: t('sheet.tab') }] : []),
        { to: `${base}/tally`, label: t('session.tabs.tally') },
        { to: `${base}/minutes`, label: t('session.tabs.minutes') },
        { to: `${base}/papers`, label: t('session.tabs.papers') },
      ]}
    />
  )
}

/** Frame of every page of one session: its title, the links between its pages, and the session once it is loaded. */
export function SessionPage({ wide = false, actions, children }: SessionPageProps) {
  const { sessionId = '' } = useParams()
  const { data: session, refusal, refetch } = useCall('session.load', { sessionId })
  if (!session) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Page title={session.title} wide={wide} actions={actions}>
      <SessionTabs session={session} />
      {children(session)}
    </Page>
  )
}
