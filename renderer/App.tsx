import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/vi'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { queryClient } from './api.ts'
import { useAppearance } from './appearance.ts'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { Notices } from './components/Notices.tsx'
import { i18next } from './i18n.ts'
import { router } from './routes.tsx'
import { theme } from './theme/theme.ts'

/** The theme's variables come from theme/adopt-variables.ts: the provider itself must not write style elements. */
export function App() {
  const { scheme, language } = useAppearance()
  return (
    <I18nextProvider i18n={i18next}>
      <MantineProvider
        theme={theme}
        forceColorScheme={scheme}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, consistentWeeks: true }}>
          <ErrorBoundary>
            <QueryClientProvider client={queryClient}>
              <RouterProvider router={router} />
              <Notices />
            </QueryClientProvider>
          </ErrorBoundary>
        </DatesProvider>
      </MantineProvider>
    </I18nextProvider>
  )
}
