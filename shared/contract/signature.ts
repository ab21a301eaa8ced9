import { z } from 'zod'
import { strokesSchema } from '../domain/handwriting.ts'
import type { PaperSigner, SigningState, SigningWay } from '../domain/paper-signing.ts'
import type { CertificateFacts } from '../domain/signature-report.ts'
import { call, keepers, seated } from './call.ts'
import { fileInput, largestKeyFile, largestScan } from './file-input.ts'
import type { PaperView } from './paper.ts'
import { memberSecretSchema } from './seat.ts'

export const scanMediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type ScanMediaType = (typeof scanMediaTypes)[number]

/** How one version of a paper stands, for lists. */
export type SigningSummary = {
  readonly paperId: string
  readonly state: SigningState
  readonly signed: number
  readonly expected: number
  /** Day and place of the last scan; null without one. */
  readonly onPaper: { readonly signedOn: string; readonly place: string } | null
}

export type SignatureView = PaperSigner & {
  readonly id: string
  readonly way: SigningWay
  readonly signedAt: number
  /** Name of who sat at the keyboard. */
  readonly seat: string
  readonly place: string
  readonly sha256: string
  readonly certificate:
    | (CertificateFacts & {
        readonly keptIn: 'file' | 'token'
        /** Why it was used although it names somebody else than the signer; '' where it is his own. */
        readonly holderReason: string
      })
    | null
}

export type ScanView = {
  readonly id: string
  readonly fileName: string
  readonly mediaType: ScanMediaType
  readonly pages: number
  readonly size: number
  readonly sha256: string
  readonly signedOn: string
  readonly place: string
  readonly attachedAt: number
  readonly attachedBy: string
  readonly withdrawn: { readonly at: number; readonly reason: string } | null
}

/** A signer of the list, and when he signed in each way. */
export type SignerView = PaperSigner & {
  readonly onScreenAt: number | null
  readonly digitalAt: number | null
}

export type PaperSigningView = {
  readonly paper: Pick<PaperView, 'id' | 'kind' | 'productId' | 'fileName' | 'version'>
  readonly sessionId: string | null
  readonly state: SigningState
  readonly superseded: boolean
  readonly signers: readonly SignerView[]
  readonly signatures: readonly SignatureView[]
  readonly scans: readonly ScanView[]
  /** SHA-256 of the file as it is now, with all its signatures. */
  readonly sha256: string
}

const id = z.string().min(1).max(64)
const place = z.string().trim().max(200)

const signerSchema = z.strictObject({
  memberId: id.nullable(),
  fullName: z.string().trim().min(1).max(200),
  title: z.string().trim().max(100),
})

/** Place of the signer in the list that `signature.load` gave. */
const signer = z.int().min(0).max(199)

/** A key that signs: a certificate file with its password, or a certificate on a token with its PIN. Neither is kept. */
export const signingKeySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    file: fileInput(largestKeyFile),
    password: z.string().max(255),
  }),
  z.strictObject({
    kind: z.literal('token'),
    slot: z.int().nonnegative(),
    serial: z.string().max(64),
    certificateId: z.string().max(512),
    /** Null where it is typed on the reader itself. */
    pin: z.string().max(255).nullable(),
  }),
])
export type SigningKey = z.infer<typeof signingKeySchema>

export const signatureCalls = {
  'signature.list': call<SigningSummary[]>()({
    input: z.strictObject({ sessionId: id.nullable() }),
    roles: seated,
    effect: 'read',
  }),
  'signature.load': call<PaperSigningView>()({
    input: z.strictObject({ paperId: id }),
    roles: seated,
    effect: 'read',
  }),
  'signature.setSigners': call<PaperSigningView>()({
    input: z.strictObject({ paperId: id, signers: z.array(signerSchema).min(1).max(200) }),
    roles: keepers,
    effect: 'write',
  }),
  /** The signer proves himself by his PIN, whoever sits; the strokes are his handwriting, its picture is drawn from them. */
  'signature.onScreen': call<PaperSigningView>()({
    input: z.strictObject({
      paperId: id,
      signer,
      secret: memberSecretSchema,
      strokes: strokesSchema,
      place,
    }),
    roles: seated,
    effect: 'write',
  }),
  'signature.digital': call<PaperSigningView>()({
    input: z.strictObject({
      paperId: id,
      signer,
      key: signingKeySchema,
      place,
      /** Needed where the certificate names somebody else than the signer. */
      holderReason: z.string().trim().max(200).optional(),
    }),
    roles: seated,
    effect: 'write',
  }),
  'scan.attach': call<PaperSigningView>()({
    input: z.strictObject({
      paperId: id,
      file: fileInput(largestScan),
      signedOn: z.iso.date(),
      place: place.min(1),
    }),
    roles: keepers,
    effect: 'write',
  }),
  'scan.withdraw': call<PaperSigningView>()({
    input: z.strictObject({ scanId: id, reason: z.string().trim().min(1).max(500) }),
    roles: keepers,
    effect: 'write',
  }),
  'scan.open': call<null>()({ input: z.strictObject({ scanId: id }), roles: seated, effect: 'read' }),
}
