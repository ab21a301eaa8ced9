import { createHashRouter, Navigate } from 'react-router'
import { BrokenRoute } from './components/ErrorBoundary.tsx'
import { Door } from './frame/Door.tsx'
import type { RouteHandle } from './frame/Frame.tsx'
import { BackupsScreen } from './screens/backups/BackupsScreen.tsx'
import { CouncilScreen } from './screens/council/CouncilScreen.tsx'
import { AllFactsScreen } from './screens/facts/AllFactsScreen.tsx'
import { FactsScreen } from './screens/facts/FactsScreen.tsx'
import { OfficePapersScreen } from './screens/facts/OfficePapersScreen.tsx'
import { FollowScreen } from './screens/follow/FollowScreen.tsx'
import { LostScreen } from './screens/LostScreen.tsx'
import { MinutesScreen } from './screens/minutes/MinutesScreen.tsx'
import { PapersScreen } from './screens/papers/PapersScreen.tsx'
import { PracticeDesk } from './screens/practice/PracticeDesk.tsx'
import { PracticeScreen } from './screens/practice/PracticeScreen.tsx'
import { PreviewScreen } from './screens/preview/PreviewScreen.tsx'
import { ProducersScreen } from './screens/producers/ProducersScreen.tsx'
import { ProductsScreen } from './screens/products/ProductsScreen.tsx'
import { ProjectorScreen } from './screens/projector/ProjectorScreen.tsx'
import { RegisterScreen } from './screens/register/RegisterScreen.tsx'
import { RegulationScreen } from './screens/regulation/RegulationScreen.tsx'
import { RoomScreen } from './screens/room/RoomScreen.tsx'
import { CompareScreen } from './screens/rubrics/CompareScreen.tsx'
import { DraftScreen } from './screens/rubrics/import/DraftScreen.tsx'
import { ImportScreen } from './screens/rubrics/import/ImportScreen.tsx'
import { RubricsScreen } from './screens/rubrics/RubricsScreen.tsx'
import { SetScreen } from './screens/rubrics/SetScreen.tsx'
import { BallotScreen } from './screens/scoring/BallotScreen.tsx'
import { MyBallots } from './screens/scoring/MyBallots.tsx'
import { SeatsScreen } from './screens/seats/SeatsScreen.tsx'
import { AttendanceScreen } from './screens/sessions/AttendanceScreen.tsx'
import { ListScreen } from './screens/sessions/ListScreen.tsx'
import { OverviewScreen } from './screens/sessions/OverviewScreen.tsx'
import { SessionsScreen } from './screens/sessions/SessionsScreen.tsx'
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx'
import { SignatureSettingsScreen } from './screens/settings/SignatureSettingsScreen.tsx'
import { SheetScreen } from './screens/sheets/SheetScreen.tsx'
import { SheetsScreen } from './screens/sheets/SheetsScreen.tsx'
import { SigningScreen } from './screens/signing/SigningScreen.tsx'
import { ProductTally } from './screens/tally/ProductTally.tsx'
import { TallyScreen } from './screens/tally/TallyScreen.tsx'
import { TextScreen } from './screens/text/TextScreen.tsx'
import { TrailScreen } from './screens/trail/TrailScreen.tsx'
import { VerificationDoor, VerificationScreen } from './screens/verification/VerificationScreens.tsx'
import { WordingScreen } from './screens/wording/WordingScreen.tsx'

const wide = { narrowRail: true } satisfies RouteHandle

/** Every address of the app. Screens of a session live under /sessions/:sessionId. */
export const router = createHashRouter([
  { path: '/practice', element: <PracticeScreen />, errorElement: <BrokenRoute /> },
  { path: '/practice/:id', element: <PracticeDesk />, errorElement: <BrokenRoute /> },
  { path: '/verification', element: <VerificationDoor />, errorElement: <BrokenRoute /> },
  { path: '/projector', element: <ProjectorScreen />, errorElement: <BrokenRoute /> },
  {
    element: <Door />,
    errorElement: <BrokenRoute />,
    children: [
      { path: '/', element: <Navigate to="/sessions" replace /> },
      { path: '/sessions', element: <SessionsScreen /> },
      { path: '/sessions/:sessionId', element: <OverviewScreen /> },
      { path: '/sessions/:sessionId/products', element: <ListScreen /> },
      { path: '/sessions/:sessionId/attendance', element: <AttendanceScreen /> },
      { path: '/sessions/:sessionId/minutes', element: <MinutesScreen /> },
      { path: '/sessions/:sessionId/facts', element: <AllFactsScreen /> },
      { path: '/sessions/:sessionId/facts/:kind', element: <FactsScreen /> },
      { path: '/sessions/:sessionId/papers', element: <PapersScreen /> },
      { path: '/sessions/:sessionId/room', element: <RoomScreen />, handle: wide },
      { path: '/sessions/:sessionId/sheets', element: <SheetsScreen />, handle: wide },
      { path: '/sessions/:sessionId/sheets/:productId/:memberId', element: <SheetScreen /> },
      { path: '/sessions/:sessionId/ballots', element: <MyBallots />, handle: wide },
      { path: '/sessions/:sessionId/ballots/:productId', element: <BallotScreen />, handle: wide },
      { path: '/sessions/:sessionId/texts/:kind', element: <TextScreen /> },
      { path: '/sessions/:sessionId/texts/:kind/:productId', element: <TextScreen /> },
      { path: '/texts/:kind', element: <TextScreen /> },
      { path: '/texts/:kind/:productId', element: <TextScreen /> },
      { path: '/papers/:paperId', element: <PreviewScreen />, handle: wide },
      { path: '/papers/:paperId/signing', element: <SigningScreen /> },
      { path: '/products', element: <ProductsScreen /> },
      { path: '/producers', element: <ProducersScreen /> },
      { path: '/rubrics', element: <RubricsScreen /> },
      { path: '/rubrics/import', element: <ImportScreen /> },
      { path: '/rubrics/import/:draftId', element: <DraftScreen /> },
      { path: '/rubrics/:packId/:setNo', element: <SetScreen /> },
      { path: '/rubrics/:packId/:setNo/compare', element: <CompareScreen /> },
      { path: '/council', element: <CouncilScreen /> },
      { path: '/council/wording', element: <WordingScreen /> },
      { path: '/regulation', element: <RegulationScreen /> },
      { path: '/follow', element: <FollowScreen /> },
      { path: '/papers', element: <OfficePapersScreen /> },
      { path: '/facts/:kind', element: <OfficePapersScreen /> },
      { path: '/register', element: <RegisterScreen /> },
      { path: '/settings', element: <SettingsScreen /> },
      { path: '/settings/seats', element: <SeatsScreen /> },
      { path: '/settings/trail', element: <TrailScreen /> },
      { path: '/settings/backups', element: <BackupsScreen /> },
      { path: '/settings/verification', element: <VerificationScreen /> },
      { path: '/settings/signatures', element: <SignatureSettingsScreen /> },
      { path: '/sessions/:sessionId/tally', element: <TallyScreen />, handle: wide },
      { path: '/sessions/:sessionId/tally/:productId', element: <ProductTally />, handle: wide },
      { path: '*', element: <LostScreen /> },
    ],
  },
])
