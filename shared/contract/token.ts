import { z } from 'zod'
import type { CertificateFacts } from '../domain/signature-report.ts'
import type { CertificateRefusal } from '../domain/signing-refusal.ts'
import { call, keepers, seated } from './call.ts'

/** The library of the machine's USB token, a setting of the machine and not of the council's file. */
export type TokenSetting = {
  /** '' while none is chosen. */
  readonly modulePath: string
  /** Libraries of known makers that are on this machine. */
  readonly found: readonly string[]
}

export type TokenView = {
  readonly slot: number
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  /** Shown before anybody types a PIN: tokens of the state lock after three wrong ones. */
  readonly pinState: 'ok' | 'low' | 'final-try' | 'locked'
  /** The PIN is typed on the reader itself. */
  readonly ownKeypad: boolean
}

export type TokenCertificateView = CertificateFacts & {
  readonly id: string
  readonly label: string
  /** Why it cannot sign now; null when it can. */
  readonly obstacle: CertificateRefusal | null
}

export const tokenCalls = {
  'token.load': call<TokenSetting>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  /** '' takes the setting away. */
  'token.save': call<TokenSetting>()({
    input: z.strictObject({ modulePath: z.string().trim().max(500) }),
    roles: keepers,
    effect: 'write',
  }),
  /** Asks the library which tokens are plugged in; needs no PIN. */
  'token.list': call<TokenView[]>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  'token.certificates': call<TokenCertificateView[]>()({
    input: z.strictObject({ slot: z.int().nonnegative() }),
    roles: seated,
    effect: 'read',
  }),
}
