import './zod-setup.ts'
import './field-errors.ts'
import './theme/fonts.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { adoptThemeVariables } from './theme/adopt-variables.ts'

adoptThemeVariables()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
