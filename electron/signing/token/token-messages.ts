import { z } from 'zod'
import { tokenRefusalCodes } from '#shared/domain/signing-refusal.ts'

/** What the app and the token process say to each other; each side checks what it hears. Binary values are Base64. */
const base64 = z.base64()
const slot = z.int().nonnegative()
const pin = z.string().max(255).nullable()

export const tokenRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list-tokens'), modulePath: z.string() }),
  z.strictObject({ kind: z.literal('list-certificates'), modulePath: z.string(), slot }),
  z.strictObject({
    kind: z.literal('open'),
    modulePath: z.string(),
    slot,
    serial: z.string(),
    certificateId: z.string(),
    pin,
  }),
  z.strictObject({
    kind: z.literal('sign'),
    certificateId: z.string(),
    algorithm: z.enum(['rsa-sha256', 'ecdsa-p256-sha256']),
    data: base64,
  }),
  z.strictObject({ kind: z.literal('close') }),
])
export type TokenRequest = z.infer<typeof tokenRequest>

/** How the PIN stands, as the token says it; shown before anybody types one. */
const pinStates = ['ok', 'low', 'final-try', 'locked'] as const

export const tokenInfo = z.strictObject({
  slot,
  label: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  serial: z.string(),
  pinState: z.enum(pinStates),
  minimumPin: z.int(),
  maximumPin: z.int(),
  /** The PIN is typed on the reader itself, not in the app. */
  ownKeypad: z.boolean(),
})
export type TokenInfo = z.infer<typeof tokenInfo>

const tokenCertificate = z.strictObject({ id: z.string(), label: z.string(), der: base64 })

/** What each request gives on success. */
export const tokenAnswers = {
  'list-tokens': z.array(tokenInfo),
  'list-certificates': z.array(tokenCertificate),
  open: z.strictObject({ chain: z.array(base64) }),
  sign: base64,
  close: z.null(),
} as const satisfies Record<TokenRequest['kind'], z.ZodType>
export type TokenAnswer<Kind extends TokenRequest['kind']> = z.infer<(typeof tokenAnswers)[Kind]>

export const tokenEnvelope = z.strictObject({ id: z.int(), request: tokenRequest })

export const tokenReply = z.discriminatedUnion('ok', [
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    id: z.int(),
    ok: z.literal(false),
    error: z.strictObject({ code: z.enum(tokenRefusalCodes), detail: z.string() }),
  }),
])
export type TokenReply = z.infer<typeof tokenReply>
