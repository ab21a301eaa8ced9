import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findCriteria } from '#shared/domain/ballot-navigation.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import { criterionByCode } from './criterion-by-code.ts'
import { focusCriterion } from './desk-focus.ts'
import styles from './FindCriterion.module.css'
import type { Ballot } from './use-ballot.ts'

type FindCriterionProps = { readonly ballot: Ballot; readonly opened: boolean; readonly onClose: () => void }

function Finder({ ballot, onClose }: Omit<FindCriterionProps, 'opened'>) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { set } = ballot.view.rubric
  const found = findCriteria(set, text)
  const go = (code: string | undefined) => {
    if (code === undefined) return
    ballot.goTo(code)
    onClose()
    focusCriterion()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(found[at])
    else if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        label={t('ballot.find')}
        placeholder={t('common.searchHint')}
        value={text}
        onKeyDown={onKey}
        onChange={event => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
      />
      <ul className={styles.found}>
        {found.map((code, index) => (
          <li key={code}>
            <UnstyledButton
              className={styles.line}
              data-at={index === at || undefined}
              onClick={() => go(code)}
            >
              <strong className="figures">{code}</strong>
              <span>{criterionTitle(criterionByCode(set, code)?.title ?? '').head}</span>
            </UnstyledButton>
          </li>
        ))}
        {found.length === 0 && <li className={styles.none}>{t('common.noMatch')}</li>}
      </ul>
    </>
  )
}

/** `/`: a few letters of a title or the beginning of a code, Enter goes there. */
export function FindCriterion({ ballot, opened, onClose }: FindCriterionProps) {
  const { t } = useTranslation()
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened={opened}
      onClose={onClose}
      title={t('ballot.findTitle')}
      size="lg"
      yOffset="6rem"
    >
      <Finder ballot={ballot} onClose={onClose} />
    </Modal>
  )
}
