import { createHashRouter, Navigate } from 'react-router'
import { BrokenRoute } from './components/ErrorBoundary.tsx'
import { Door } from './frame/Door.tsx'
import type { RouteHandle } from './frame/Frame.tsx'
import { LostScreen } from './screens/LostScreen.tsx'

export const wide = { narrowRail: true } satisfies RouteHandle

/** Every address of the app. Screens of a session live under /sessions/:sessionId. */
export const router = createHashRouter([
  {
    element: <Door />,
    errorElement: <BrokenRoute />,
    children: [
      { path: '/', element: <Navigate to="/sessions" replace /> },
      { path: '*', element: <LostScreen /> },
    ],
  },
])
