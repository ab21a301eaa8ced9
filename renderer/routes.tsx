import { createHashRouter, Navigate } from 'react-router'
import { BrokenRoute } from './components/ErrorBoundary.tsx'
import { Door } from './frame/Door.tsx'
import type { RouteHandle } from './frame/Frame.tsx'
import { LostScreen } from './screens/LostScreen.tsx'
import { BallotScreen } from './screens/scoring/BallotScreen.tsx'
import { MyBallots } from './screens/scoring/MyBallots.tsx'

export const wide = { narrowRail: true } satisfies RouteHandle

/** Every address of the app. Screens of a session live under /sessions/:sessionId. */
export const router = createHashRouter([
  {
    element: <Door />,
    errorElement: <BrokenRoute />,
    children: [
      { path: '/', element: <Navigate to="/sessions" replace /> },
      { path: '/sessions/:sessionId/ballots', element: <MyBallots />, handle: wide },
      { path: '/sessions/:sessionId/ballots/:productId', element: <BallotScreen />, handle: wide },
      { path: '*', element: <LostScreen /> },
    ],
  },
])
