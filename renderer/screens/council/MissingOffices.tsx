import { useTranslation } from 'react-i18next'
import type { MemberView } from '#shared/contract/council.ts'
import type { CouncilLevel } from '#shared/domain/council.ts'
import { compositionSource, missingOffices } from '#shared/domain/council-composition.ts'
import { Caution } from '../../components/Caution.tsx'

type MissingOfficesProps = {
  readonly members: readonly MemberView[]
  readonly level: CouncilLevel
  /** Document by which somebody else than a leader of the province presides. */
  readonly authorisation?: string
}

/** Offices that should sit in the council and do not: said here and with the decision, it stops nothing. */
export function MissingOffices({ members, level, authorisation = '' }: MissingOfficesProps) {
  const { t } = useTranslation()
  const missing = missingOffices(level, members, authorisation)
    .map(office => t(`council.office.${office}`))
    .join('; ')
  if (missing === '') return null
  const source = compositionSource[level]
  return (
    <Caution>
      {source === ''
        ? t('council.compositionOfDistrict', { missing })
        : t('council.composition', { source, missing })}
    </Caution>
  )
}
