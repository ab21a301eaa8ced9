import type { RecordedVersion } from '#shared/contract/verification.ts'
import { isHeldBy } from '#shared/domain/holder-name.ts'
import type { Database } from './database.ts'
import { loadSignatures } from './paper-signing.ts'

/** What the records say of a file with this hash; undefined when none of them is it. */
export function loadRecordedVersion(db: Database, sha256: string): RecordedVersion | undefined {
  const found = db
    .prepare<[{ sha256: string }], Omit<RecordedVersion, 'otherHolders'>>(
      `WITH named AS (SELECT paper.*, ifnull(json_extract(session.session, '$.title'), '') AS held
         FROM paper LEFT JOIN session ON session.id = session_id)
       SELECT way AS "as", file_name AS fileName, kind, version, held AS session, signed_at AS at
         FROM paper_signature JOIN named ON named.id = paper_id WHERE paper_signature.sha256 = @sha256
       UNION ALL SELECT 'made', file_name, kind, version, held, made_at FROM named WHERE sha256 = @sha256
       UNION ALL SELECT iif(withdrawn_at IS NULL, 'scan', 'withdrawnScan'), named.file_name, kind, version, held, attached_at
         FROM scan JOIN named ON named.id = paper_id WHERE scan.sha256 = @sha256
       UNION ALL SELECT 'archive', json_extract(payload, '$.fileName'), '', 1,
           ifnull(json_extract(session.session, '$.title'), ''), audit.at
         FROM audit LEFT JOIN session ON session.id = json_extract(payload, '$.session')
         WHERE kind = 'session.archive' AND json_extract(payload, '$.sha256') = @sha256
       LIMIT 1`,
    )
    .get({ sha256 })
  return found && { ...found, otherHolders: otherHoldersIn(db, sha256) }
}

/** Whose certificates the signatures of this file were made with, where they name somebody else than the signer. */
function otherHoldersIn(db: Database, sha256: string): RecordedVersion['otherHolders'] {
  const paper = db
    .prepare<[string], { id: string; seq: number }>(
      'SELECT paper_id AS id, seq FROM paper_signature WHERE sha256 = ?',
    )
    .get(sha256)
  if (!paper) return []
  const signatures = loadSignatures(db, [paper.id]).get(paper.id) ?? []
  return signatures.flatMap(({ seq, certificate, fullName: name }) =>
    seq > paper.seq || certificate === null || isHeldBy(certificate.commonName, name)
      ? []
      : [{ certificate: certificate.commonName, name, reason: certificate.holderReason }],
  )
}
