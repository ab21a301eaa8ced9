import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { catalogue, type Texts } from '#shared/texts/catalogue.ts'
import { currentAppearance, onAppearance } from './appearance.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: Texts }
    returnNull: false
  }
}

void i18next.use(initReactI18next).init({
  resources: { vi: { app: catalogue.vi }, en: { app: catalogue.en } },
  lng: currentAppearance().language,
  fallbackLng: 'vi',
  defaultNS: 'app',
  initAsync: false,
  // React escapes; a second time would show &amp; in names.
  interpolation: { escapeValue: false },
  missingInterpolationHandler: () => '…',
})

onAppearance(() => {
  const { language } = currentAppearance()
  if (i18next.language !== language) void i18next.changeLanguage(language)
})

export { i18next }
