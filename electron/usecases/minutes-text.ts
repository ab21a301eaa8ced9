import type { MinimumVoteView, RoundView, TallyView } from '#shared/contract/tally.ts'
import type { MinutesSectionKey } from '#shared/domain/minutes.ts'
import { formatMean } from '#shared/domain/number-format.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { pointsInWords } from '#shared/domain/points-in-words.ts'
import { loadRemarks } from '../store/room.ts'
import type { Context } from './context.ts'
import { rubricNotes } from './rubric-notes.ts'
import type { ListedRecord, SessionRecord } from './session-view.ts'
import { tallyViewOf } from './tally-view.ts'

/** Numbers below ten with a leading zero, as papers write counts: "09 phiếu". */
const count = (value: number) => String(value).padStart(2, '0')
/** A citation in brackets, or nothing. */
const cited = (citation: string) => (citation === '' ? '' : ` (${citation})`)
const article = (citation: string) => (citation === '' ? 'Quy chế hoạt động của Hội đồng' : citation)

const outcomeText: Record<Outcome, (stars: number | null) => string> = {
  recognised: stars => `đề nghị công nhận hạng ${stars} sao`,
  potentialFive: () => 'đề nghị phê duyệt kết quả, chuyển cấp trung ương đánh giá (tiềm năng 5 sao)',
  belowThree: stars => `đạt hạng ${stars} sao, không đề nghị ban hành quyết định công nhận`,
  rejected: () => 'không đề nghị công nhận',
}

/** What the records say for each section of the minutes; one paragraph a line, the secretary edits from there. */
export function generateMinutes(
  context: Pick<Context, 'db'>,
  record: SessionRecord,
): Record<MinutesSectionKey, string> {
  const lines = (...parts: (string | readonly string[])[]) => parts.flat().join('\n')
  return {
    agenda: lines(
      `Đánh giá, phân hạng ${count(record.list.length)} sản phẩm OCOP đợt ${record.session.batch} năm ${record.session.year}.`,
      'Nghe báo cáo của Tổ tư vấn; chủ thể trình bày sản phẩm; thảo luận; chấm điểm độc lập; tổng hợp, biểu quyết và kết luận.',
    ),
    opening: lines(
      'Thư ký Hội đồng tuyên bố lý do, giới thiệu thành phần tham dự, thông qua chương trình.',
      `Chủ tọa nhắc lại nguyên tắc chấm điểm: mỗi thành viên chấm độc lập; hạng sao tính theo điểm trung bình của các phiếu hợp lệ và yêu cầu tối thiểu (dấu sao) của Bộ tiêu chí; chênh lệch giữa phiếu cao nhất và thấp nhất ${spreadText(record)} thì thảo luận và chấm lại.`,
    ),
    advisoryReport: '',
    proceedings: lines(
      record.list.flatMap(line => rubricNotes(context, line)),
      record.list.flatMap(line => proceedingsOf(context, record, line)),
    ),
    results: summaryText(record, context),
    votes: lines(record.list.flatMap(line => voteText(context, record, line))),
    conclusion: lines(conclusionText(context, record)),
    reservations: '',
  }
}

function spreadText(record: SessionRecord): string {
  const { limit, comparison, citation } = record.regulation.spread
  return `${comparison === 'over' ? 'vượt' : 'từ'} ${limit} điểm${comparison === 'over' ? '' : ' trở lên'}${cited(citation)}`
}

const nameOf = (record: SessionRecord, memberId: string) => {
  const member = record.members.find(entry => entry.id === memberId)
  return member ? `${member.honorific} ${member.fullName}` : memberId
}

/** Names of several members, each once. */
const namesOf = (record: SessionRecord, ids: readonly (string | undefined)[]) =>
  [...new Set(ids)].flatMap(id => (id === undefined ? [] : [nameOf(record, id)])).join(', ')

function proceedingsOf(context: Pick<Context, 'db'>, record: SessionRecord, line: ListedRecord): string[] {
  if (!line.boxes.some(box => box.openedAt !== null)) return []
  const tally = tallyViewOf(context, record, line)
  const recused = line.recusals.map(
    recusal => `${nameOf(record, recusal.memberId)} không tham gia chấm điểm (${recusal.reason}).`,
  )
  const rounds = tally.rounds.map(round => roundText(record, line, round))
  const gates = tally.gates
    .filter(gate => gate.vote !== null)
    .map(
      gate =>
        `Điều kiện loại “${gate.text}”: Hội đồng biểu quyết ${count(gate.vote?.votesFor ?? 0)}/${count(line.due.length)} tán thành, ${gate.vote?.confirmed ? 'hồ sơ bị loại' : 'không xác nhận'}.`,
    )
  const minimums = tally.rounds.at(-1)?.minimumVotes.map(vote => minimumText(tally, vote)) ?? []
  const remark = loadRemarks(context.db, record.session.id).get(line.product.id)?.split('\n') ?? []
  const waiver = line.waiver === null ? [] : [`Hội đồng chấp nhận chênh lệch điểm: ${line.waiver}`]
  return [
    `Sản phẩm ${line.product.name} (${line.product.producerName}):`,
    ...remark,
    ...recused,
    ...rounds,
    ...minimums,
    ...gates,
    ...waiver,
  ]
}

/** A vote on a star minimum, with what the ballots had counted [RULES 3]. */
function minimumText(tally: TallyView, vote: MinimumVoteView): string {
  const counted = tally.rounds
    .at(-1)
    ?.stars.disputed.find(finding => finding.criterion === vote.criterion && finding.mark === vote.mark)
  const ballots = counted ? `${count(counted.reachedBy)}/${count(counted.ballots)} phiếu đạt; ` : ''
  const voters = vote.inFavour + vote.against + vote.other
  return `Yêu cầu tối thiểu ${vote.mark} sao ở tiêu chí ${vote.criterion}: ${ballots}Hội đồng biểu quyết ${count(vote.inFavour)}/${count(voters)} tán thành, ${vote.met ? 'tính là đạt' : 'tính là không đạt'}.`
}

function roundText(record: SessionRecord, line: ListedRecord, round: RoundView): string {
  const { tally, stars } = round
  const held =
    stars.unmet.length > 0
      ? `; theo yêu cầu tối thiểu ${stars.byMinimums} sao vì tiêu chí ${stars.unmet.map(finding => finding.criterion).join(', ')}`
      : ''
  const limit = record.regulation.spread
  const judged = tally.overLimit
    ? `, vượt giới hạn ${limit.limit} điểm theo ${article(limit.citation)}`
    : ', trong giới hạn của Quy chế'
  const mean =
    tally.mean.count > 0
      ? `điểm trung bình ${formatMean(tally.mean)} điểm (${pointsInWords(tally.mean)})`
      : 'không có phiếu hợp lệ'
  const missing =
    round.missing.length > 0
      ? ` Không có phiếu: ${round.missing.map(id => nameOf(record, id)).join(', ')} (${round.missingReason}).`
      : ''
  const refused = round.refused
    .map(entry => ` Phiếu của ${nameOf(record, entry.memberId)} không hợp lệ, không tính vào kết quả.`)
    .join('')
  const typed = round.ballots.filter(ballot => ballot.typed !== null)
  const onPaper =
    typed.length > 0
      ? ` ${count(typed.length)} phiếu chấm trên giấy do ${namesOf(
          record,
          typed.map(ballot => ballot.typed?.typedBy),
        )} nhập vào máy, ${namesOf(
          record,
          typed.map(ballot => ballot.typed?.checkedBy),
        )} nhập đối chiếu.`
      : ''
  const reason = round.reason === '' ? '' : ` Lý do chấm lần ${round.round}: ${round.reason}.`
  return `Lần ${round.round}: ${count(tally.sheets.length)}/${count(line.due.length)} phiếu hợp lệ, ${mean}; chênh lệch ${tally.spread} điểm${judged}; theo điểm đạt ${stars.byPoints ?? '–'} sao${held}.${missing}${refused}${onPaper}${reason}`
}

function voteText(context: Pick<Context, 'db'>, record: SessionRecord, line: ListedRecord): string[] {
  const finding = line.concluded ? tallyViewOf(context, record, line).finding : null
  if (!finding) return []
  const voters = finding.inFavour + finding.against + finding.other
  const remark = finding.remark === '' ? '' : ` ${finding.remark}`
  return [
    `${line.product.name}: ${count(finding.inFavour)}/${count(voters)} thành viên tán thành, ${count(finding.against)} không tán thành, ${count(finding.other)} ý kiến khác; ${outcomeText[finding.outcome](finding.stars)}.${remark}`,
  ]
}

function outcomesOf(context: Pick<Context, 'db'>, record: SessionRecord) {
  return record.list.flatMap(line => {
    const finding = line.concluded ? tallyViewOf(context, record, line).finding : null
    return finding ? [{ line, finding }] : []
  })
}

function summaryText(record: SessionRecord, context: Pick<Context, 'db'>): string {
  const found = outcomesOf(context, record)
  if (found.length === 0) return ''
  const stars = (wanted: number) =>
    found.filter(({ finding }) => finding.outcome === 'recognised' && finding.stars === wanted).length
  const of = (outcome: Outcome) => found.filter(({ finding }) => finding.outcome === outcome).length
  const parts = [
    [of('potentialFive'), 'sản phẩm có tiềm năng đạt 5 sao'],
    [stars(5), 'sản phẩm đạt 5 sao'],
    [stars(4), 'sản phẩm đạt 4 sao'],
    [stars(3), 'sản phẩm đạt 3 sao'],
    [of('belowThree'), 'sản phẩm dưới 3 sao'],
    [of('rejected'), 'hồ sơ không được đề nghị'],
  ] as const
  const producers = new Set(record.list.map(line => line.product.producerId)).size
  const listed = parts.filter(([value]) => value > 0).map(([value, text]) => `${count(value)} ${text}`)
  return `Tổng số ${count(found.length)} sản phẩm của ${count(producers)} chủ thể: ${listed.join('; ')}.`
}

function conclusionText(context: Pick<Context, 'db'>, record: SessionRecord): string[] {
  const found = outcomesOf(context, record)
  if (found.length === 0) return []
  const recognised = found.filter(({ finding }) => finding.outcome === 'recognised').length
  const potential = found.filter(({ finding }) => finding.outcome === 'potentialFive').length
  const rest = found.length - recognised - potential
  return [
    'Hội đồng thống nhất kết quả đánh giá, phân hạng tại mục III.',
    ...(recognised > 0
      ? [`Đề nghị cấp có thẩm quyền công nhận ${count(recognised)} sản phẩm đạt từ 3 sao trở lên.`]
      : []),
    ...(potential > 0
      ? [
          `Đề nghị phê duyệt kết quả và chuyển hồ sơ ${count(potential)} sản phẩm có tiềm năng 5 sao lên cấp trung ương.`,
        ]
      : []),
    ...(rest > 0
      ? [`${count(rest)} sản phẩm không đề nghị công nhận; thông báo lý do và hướng dẫn chủ thể hoàn thiện.`]
      : []),
  ]
}
