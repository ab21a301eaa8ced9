import {
  IconBallpen,
  IconCertificate,
  IconCircleDashed,
  type IconProps,
  IconWritingSign,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningSummary } from '#shared/contract/signature.ts'
import type { SigningState as State } from '#shared/domain/paper-signing.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import styles from './Signing.module.css'

const icons: Readonly<Record<State, ComponentType<IconProps>>> = {
  unsigned: IconCircleDashed,
  onPaper: IconBallpen,
  onScreen: IconWritingSign,
  digital: IconCertificate,
}

type SigningStateProps = {
  readonly summary: Pick<SigningSummary, 'state' | 'signed' | 'expected' | 'onPaper'>
}

/** How a paper stands, as a picture and words: the way, how many of how many, or day and place. */
export function SigningState({ summary: { state, signed, expected, onPaper } }: SigningStateProps) {
  const { t } = useTranslation()
  const Icon = icons[state]
  const detail =
    state === 'onPaper' && onPaper
      ? t('signature.onPaper', { day: formatTableDate(onPaper.signedOn), place: onPaper.place })
      : state === 'unsigned'
        ? ''
        : t('signature.of', { signed, expected })
  return (
    <span className={state === 'unsigned' ? styles.unsigned : styles.signed}>
      <Icon aria-hidden size="1.2rem" />
      <span>
        {t(`signature.state.${state}`)}
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  )
}
