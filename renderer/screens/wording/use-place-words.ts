import { useTranslation } from 'react-i18next'
import { type PlaceWords, placeCodes } from './place-words.ts'

/** What the places are called in the language of the screen. */
export function usePlaceWords(): PlaceWords {
  const { t } = useTranslation()
  return Object.fromEntries(placeCodes.map(code => [code, t(`wording.token.${code}`)])) as PlaceWords
}
