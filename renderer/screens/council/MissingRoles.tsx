import { useTranslation } from 'react-i18next'
import type { MemberView } from '#shared/contract/council.ts'
import { Caution } from '../../components/Caution.tsx'

/** Without a chair and a secretary nobody can open the tally: said before it hurts. */
export function MissingRoles({ members }: { members: readonly MemberView[] }) {
  const { t } = useTranslation()
  const lacks = (role: MemberView['role']) => members.every(member => member.role !== role)
  return (
    <>
      {lacks('chair') && <Caution>{t('council.members.noChair')}</Caution>}
      {lacks('secretary') && <Caution>{t('council.members.noSecretary')}</Caution>}
    </>
  )
}
