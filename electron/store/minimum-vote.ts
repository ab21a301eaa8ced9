import type { MinimumVoteView } from '#shared/contract/tally.ts'
import type { BallotPlace } from './ballot.ts'
import type { Database } from './database.ts'

type Row = Omit<MinimumVoteView, 'met'> & { readonly met: 0 | 1; readonly productId: string }

/** The council's last vote on each star minimum, by product; of one product when it is named. */
export function loadMinimumVotes(
  db: Database,
  sessionId: string,
  productId?: string,
): Map<string, MinimumVoteView[]> {
  const rows = db
    .prepare<[{ session: string; product: string | null }], Row>(
      `SELECT product_id AS productId, round, criterion, mark, met, in_favour AS inFavour, against, other
       FROM minimum_vote AS latest
       WHERE session_id = @session AND (@product IS NULL OR product_id = @product) AND version = (
         SELECT max(version) FROM minimum_vote WHERE session_id = latest.session_id AND product_id = latest.product_id
           AND round = latest.round AND criterion = latest.criterion AND mark = latest.mark)
       ORDER BY round, rowid`,
    )
    .all({ session: sessionId, product: productId ?? null })
  const votes = new Map<string, MinimumVoteView[]>()
  for (const { productId: product, ...row } of rows) {
    votes.set(product, [...(votes.get(product) ?? []), { ...row, met: row.met === 1 }])
  }
  return votes
}

export function insertMinimumVote(
  db: Database,
  place: BallotPlace,
  vote: Omit<MinimumVoteView, 'round'>,
  votedAt: number,
): void {
  db.prepare(
    `INSERT INTO minimum_vote (session_id, product_id, round, criterion, mark, version, met, in_favour, against, other, voted_at)
     VALUES (@sessionId, @productId, @round, @criterion, @mark,
       (SELECT ifnull(max(version), 0) + 1 FROM minimum_vote WHERE session_id = @sessionId AND product_id = @productId
          AND round = @round AND criterion = @criterion AND mark = @mark),
       @met, @inFavour, @against, @other, @votedAt)`,
  ).run({ ...place, ...vote, met: vote.met ? 1 : 0, votedAt })
}
