import { z } from 'zod'

/** First time, upgrade to a higher star, re-evaluation before expiry [26 Đ.6.1]. */
export const registrationKinds = ['first', 'upgrade', 'reEvaluation'] as const
export type RegistrationKind = (typeof registrationKinds)[number]

const text = (max: number) => z.string().trim().max(max)
const name = z.string().trim().min(1).max(300)

export const producerInputSchema = z.strictObject({
  name,
  type: text(200),
  address: text(500),
  commune: text(200),
  phone: text(50),
  representative: text(200),
  representativeSex: z.enum(['male', 'female', 'unknown']),
  representativeEthnicity: text(100),
  representativeAddress: text(500),
})
export type ProducerInput = z.infer<typeof producerInputSchema>

/** `T-X-STT-20yy`: province, commune, serial kept by the commune, year [26 PL II]; older lists have free codes or none. */
export const productInputSchema = z.strictObject({
  code: text(60),
  name,
  producerId: z.string().min(1),
  packId: z.string().min(1).max(64),
  setNo: z.int().min(1).max(999),
  registration: z.enum(registrationKinds),
  lodgedOn: z.iso.date().nullable(),
  cases: z.record(z.string(), z.int().min(1).max(9)),
  /** Why other criteria are used than the day of lodging asks for; goes into the minutes [26 Đ.12]. */
  packNote: text(1000).optional(),
  /** Who confirmed the use of a set whose source does not add up, and why; goes into the minutes. */
  unverifiedNote: text(1000).optional(),
})
export type ProductInput = z.infer<typeof productInputSchema>
