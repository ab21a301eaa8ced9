import type { TFunction } from 'i18next'
import { z } from 'zod'
import { i18next } from './i18n.ts'

const number = (value: number | bigint): number => Number(value)

/** A field's fault in the reader's language, from what the contract's schema found. */
function sentence(t: TFunction, issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small': {
      const min = number(issue.minimum)
      if (issue.origin !== 'string') return t('fields.atLeast', { min })
      return min <= 1 ? t('fields.required') : t('fields.tooShort', { min })
    }
    case 'too_big': {
      const max = number(issue.maximum)
      return issue.origin === 'string' ? t('fields.tooLong', { max }) : t('fields.atMost', { max })
    }
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? t('fields.notNumber')
        : t('fields.required')
    case 'invalid_format':
      return issue.format === 'date' ? t('fields.notDate') : t('fields.invalid')
    case 'invalid_value':
    case 'invalid_union':
      return t('fields.choose')
    default:
      return t('fields.invalid')
  }
}

z.config({ localeError: issue => sentence(i18next.t, issue) })
