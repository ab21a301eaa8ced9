import type { RecordedVersion } from '#shared/contract/verification.ts'
import type { Database } from './database.ts'

/** What the records say of a file with this hash; undefined when none of them is it. */
export function loadRecordedVersion(db: Database, sha256: string): RecordedVersion | undefined {
  return db
    .prepare<[{ sha256: string }], RecordedVersion>(
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
}
