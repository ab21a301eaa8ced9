import type { MinimumVoteView, RoundView, TallyView } from '#shared/contract/tally.ts'
import { formatCount, formatMean } from '#shared/domain/number-format.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { plainParagraph, plainRun, type RichBlock } from '#shared/domain/papers/rich-text.ts'
import { pointsInWords } from '#shared/domain/points-in-words.ts'
import { printedCodesOf, type Rubric } from '#shared/domain/rubric.ts'
import { memberOf } from './people.ts'
import { type PaperLine, type SessionGround, unmetCodes } from './session-ground.ts'

const article = (citation: string) => (citation === '' ? 'Quy chế hoạt động của Hội đồng' : citation)

const outcomeText: Record<Outcome, (stars: number | null) => string> = {
  recognised: stars => `đề nghị công nhận hạng ${stars} sao`,
  potentialFive: () => 'đề nghị phê duyệt kết quả, chuyển cấp trung ương đánh giá (tiềm năng 5 sao)',
  belowThree: stars => `đạt hạng ${stars} sao, không đề nghị ban hành quyết định công nhận`,
  rejected: () => 'không đề nghị công nhận',
}

function nameOf(papers: SessionGround, id: string): string {
  const member = memberOf(papers, id)
  return member ? `${member.honorific} ${member.fullName}` : id
}

/** Names of several members, each once. */
const namesOf = (papers: SessionGround, ids: readonly (string | undefined)[]) =>
  [...new Set(ids)].flatMap(id => (id === undefined ? [] : [nameOf(papers, id)])).join(', ')

/** What happened to one product: recusals, every round with its mean and spread, votes on minimums and gates, a waiver. */
export function proceedingsOf(papers: SessionGround, { line, rubric, tally }: PaperLine): RichBlock[] {
  if (!tally) return []
  const recused = line.recusals.map(
    recusal => `${nameOf(papers, recusal.memberId)} không tham gia chấm điểm (${recusal.reason}).`,
  )
  const gates = tally.gates.flatMap(({ text, vote }) =>
    vote === null
      ? []
      : [
          `Điều kiện loại “${text}”: Hội đồng biểu quyết ${formatCount(vote.votesFor)}/${formatCount(line.due.length)} tán thành, ${vote.confirmed ? 'hồ sơ bị loại' : 'không xác nhận'}.`,
        ],
  )
  const said = [
    ...(papers.remarks.get(line.product.id)?.split('\n') ?? []),
    ...recused,
    ...tally.rounds.map(round => roundText(papers, line.due.length, rubric, round)),
    ...(tally.rounds.at(-1)?.minimumVotes.map(vote => minimumText(tally, rubric, vote)) ?? []),
    ...gates,
    ...(line.waiver === null ? [] : [`Hội đồng chấp nhận chênh lệch điểm: ${line.waiver}`]),
  ]
  const heading = `Sản phẩm ${line.product.name} (${line.product.producerName})`
  return [{ kind: 'subheading', runs: [plainRun(heading)] }, ...said.map(plainParagraph)]
}

/** Five stars are given at the centre only; below it is a potential [26 Đ.4.1b]. */
const ratedText = ({ council }: SessionGround, stars: number | undefined): string =>
  stars === 5 && council.level !== 'central' ? 'có tiềm năng đạt 5 sao' : `đạt ${stars ?? '–'} sao`

/** A vote on a star minimum, with what the ballots had counted [RULES 3]. */
function minimumText(tally: TallyView, { set }: Rubric, vote: MinimumVoteView): string {
  const counted = tally.rounds
    .at(-1)
    ?.stars.disputed.find(finding => finding.criterion === vote.criterion && finding.mark === vote.mark)
  const ballots = counted
    ? `${formatCount(counted.reachedBy)}/${formatCount(counted.ballots)} phiếu đạt; `
    : ''
  const voters = vote.inFavour + vote.against + vote.other
  return `Yêu cầu tối thiểu ${vote.mark} sao ở tiêu chí ${printedCodesOf(set)(vote.criterion)}: ${ballots}Hội đồng biểu quyết ${formatCount(vote.inFavour)}/${formatCount(voters)} tán thành, ${vote.met ? 'tính là đạt' : 'tính là không đạt'}.`
}

function roundText(papers: SessionGround, due: number, rubric: Rubric, round: RoundView): string {
  const { tally, stars } = round
  const held =
    stars.unmet.length > 0
      ? `; theo yêu cầu tối thiểu ${stars.byMinimums} sao vì tiêu chí ${unmetCodes(rubric, round).join(', ')}`
      : ''
  const { spread } = papers.regulation
  const judged = tally.overLimit
    ? `, vượt giới hạn ${spread.limit} điểm theo ${article(spread.citation)}`
    : ', trong giới hạn của Quy chế'
  const mean =
    tally.mean.count > 0
      ? `điểm trung bình ${formatMean(tally.mean)} điểm (${pointsInWords(tally.mean)})`
      : 'không có phiếu hợp lệ'
  const reason = round.reason === '' ? '' : ` Lý do chấm lần ${round.round}: ${round.reason}.`
  return `Lần ${round.round}: ${formatCount(tally.sheets.length)}/${formatCount(due)} phiếu hợp lệ, ${mean}; chênh lệch ${tally.spread} điểm${judged}; theo điểm ${ratedText(papers, stars.byPoints)}${held}.${notCounted(papers, round)}${reason}`
}

function notCounted(papers: SessionGround, round: RoundView): string {
  const missing =
    round.missing.length > 0
      ? ` Không có phiếu: ${round.missing.map(id => nameOf(papers, id)).join(', ')} (${round.missingReason}).`
      : ''
  const refused = round.refused.map(
    entry => ` Phiếu của ${nameOf(papers, entry.memberId)} không hợp lệ, không tính vào kết quả.`,
  )
  return missing + refused.join('') + onPaper(papers, round)
}

/** Sheets filled on paper are typed by one and checked by another; both are named. */
function onPaper(papers: SessionGround, round: RoundView): string {
  const typed = round.ballots.flatMap(ballot => ballot.typed ?? [])
  if (typed.length === 0) return ''
  const by = namesOf(
    papers,
    typed.map(entry => entry.typedBy),
  )
  const checked = namesOf(
    papers,
    typed.map(entry => entry.checkedBy),
  )
  return ` ${formatCount(typed.length)} phiếu chấm trên giấy do ${by} nhập vào máy, ${checked} nhập đối chiếu.`
}

/** The vote on one concluded product; a district only sends up what is over its threshold [1048]. */
export function voteText({ council }: SessionGround, { line, tally }: PaperLine): string[] {
  const finding = line.concluded ? tally?.finding : null
  if (!finding) return []
  const { inFavour, against, other } = finding
  const goesUp = finding.outcome === 'recognised' || finding.outcome === 'potentialFive'
  const proposed =
    council.level === 'district' && goesUp
      ? 'đề nghị phê duyệt kết quả, gửi cấp tỉnh đánh giá, phân hạng'
      : outcomeText[finding.outcome](finding.stars)
  const remark = finding.remark === '' ? '' : ` ${finding.remark}`
  return [
    `${line.product.name}: ${formatCount(inFavour)}/${formatCount(inFavour + against + other)} thành viên tán thành, ${formatCount(against)} không tán thành, ${formatCount(other)} ý kiến khác; ${proposed}.${remark}`,
  ]
}
