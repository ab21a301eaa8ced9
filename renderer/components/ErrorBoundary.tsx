import { Button, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'

function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return (
    <Stack role="alert" p="xl" align="flex-start" maw="40rem">
      <Title order={1}>{t('frame.broken.title')}</Title>
      <Text>{t('frame.broken.text')}</Text>
      <Text c="dimmed" size="sm">
        {error instanceof Error ? error.message : String(error)}
      </Text>
      <Button onClick={() => location.reload()}>{t('frame.broken.reload')}</Button>
    </Stack>
  )
}

/** What the router shows when a screen throws. */
export function BrokenRoute() {
  return <Broken error={useRouteError()} />
}

/** Last net under everything that is not a route. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />
  }
}
