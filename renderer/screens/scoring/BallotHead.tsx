import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconCheck,
  IconKeyboard,
  IconListSearch,
  IconLoader2,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { WordsSwitch } from '../../components/WordsSwitch.tsx'
import styles from './Ballot.module.css'
import { RoundMark } from './RoundMark.tsx'
import type { Ballot } from './use-ballot.ts'

export type SheetMode = 'one' | 'whole'

/** What lies over the ballot. */
export type Panel = 'find' | 'gate' | 'keys' | null

type BallotHeadProps = {
  readonly ballot: Ballot
  readonly mode: SheetMode
  readonly onMode: (mode: SheetMode) => void
  readonly onOpen: (panel: Panel) => void
}

function Saved({ saving }: { saving: boolean }) {
  const { t } = useTranslation()
  const Icon = saving ? IconLoader2 : IconCheck
  return (
    <span className={styles.saved} data-saving={saving || undefined}>
      <Icon aria-hidden size="1rem" />
      <span className={styles.word}>{saving ? t('ballot.saving') : t('ballot.saved')}</span>
    </span>
  )
}

function Tools({ ballot, onOpen }: Pick<BallotHeadProps, 'ballot' | 'onOpen'>) {
  const { t } = useTranslation()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconListSearch aria-hidden size="1.1rem" />}
        rightSection={<kbd className={styles.key}>/</kbd>}
        onClick={() => onOpen('find')}
      >
        <span className={styles.word}>{t('ballot.find')}</span>
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp aria-hidden size="1.1rem" />}
        rightSection={<kbd className={styles.key}>U</kbd>}
        disabled={!ballot.canUndo}
        onClick={ballot.undo}
      >
        <span className={styles.word}>{t('ballot.undo')}</span>
      </Button>
      <Tooltip label={t('ballot.keys.title')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('ballot.keys.title')}
          onClick={() => onOpen('keys')}
        >
          <IconKeyboard aria-hidden size="1.2rem" />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

/** Whose product, which round, how the sheet is shown. */
export function BallotHead({ ballot, mode, onMode, onOpen }: BallotHeadProps) {
  const { t } = useTranslation()
  const { view } = ballot
  return (
    <header className={styles.head}>
      <Tooltip label={ballot.host.back.label}>
        <ActionIcon
          component={Link}
          to={ballot.host.back.to}
          variant="subtle"
          size="lg"
          aria-label={ballot.host.back.label}
        >
          <IconArrowLeft aria-hidden size="1.3rem" />
        </ActionIcon>
      </Tooltip>
      <div className={styles.product}>
        <h1 className={styles.name} title={view.productName}>
          {view.productName}
        </h1>
        <p className={styles.producer}>{[view.productCode, view.producerName].filter(Boolean).join(' · ')}</p>
      </div>
      <RoundMark round={view.round} />
      <Saved saving={ballot.saving} />
      <WordsSwitch set={view.rubric.set} />
      <SegmentedControl
        size="sm"
        value={mode}
        onChange={value => onMode(value === 'whole' ? 'whole' : 'one')}
        aria-label={t('ballot.mode.label')}
        data={[
          { value: 'one', label: t('ballot.mode.one') },
          { value: 'whole', label: t('ballot.mode.whole') },
        ]}
      />
      <Tools ballot={ballot} onOpen={onOpen} />
    </header>
  )
}
