import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { looseSample, smallFile } from '../exchange/sample-file.ts'

const command = path.resolve(import.meta.dirname, '../../../electron/cli/demo.ts')
type Loose = ReturnType<typeof looseSample>

function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-demo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function demo(...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...more], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

function demoOf(json: unknown) {
  const folder = freshFolder()
  const session = path.join(folder, 'session.json')
  const out = path.join(folder, 'out')
  writeFileSync(session, typeof json === 'string' ? json : JSON.stringify(json))
  return { ...demo('--session', session, '--out', out), session, out, folder }
}

const faults: readonly [string, (file: Loose) => void, string, string, string][] = [
  [
    'an unknown option',
    file => (file.ballots[3].choices['1.2'] = 7),
    'ballots[3].choices["1.2"]',
    'Tiêu chí 1.2 không có phương án 7. Hãy chọn trong: 0, 1, 2.',
    'Criterion 1.2 has no option 7. Choose among: 0, 1, 2.',
  ],
  [
    'a missing member',
    file => file.members.splice(4, 1),
    'ballots[4].member',
    'Không có thành viên “m5” trong danh sách members. Hãy sửa ký hiệu hoặc thêm thành viên.',
    'There is no member “m5” under members. Correct the key or add the member.',
  ],
  [
    'a wrong date',
    file => (file.session.heldOn = '2026-06-31'),
    'session.heldOn',
    'Ngày không có thật. Ghi theo dạng năm-tháng-ngày, ví dụ 2026-06-05.',
    'There is no such day. Write it as year-month-day, such as 2026-06-05.',
  ],
  [
    'a rubric that does not exist',
    file => (file.products[3].packId = '27-2027'),
    'products[3].setNo',
    'Không có bộ sản phẩm số 1 trong bộ tiêu chí “27-2027”. Hãy sửa packId hoặc setNo.',
    'There is no product set 1 in rubric “27-2027”. Correct packId or setNo.',
  ],
]

describe('npm run demo on a bad file', () => {
  it.each(faults)(
    'names the place of %s in both languages and writes nothing',
    (_what, spoil, at, vi, en) => {
      const file = looseSample()
      spoil(file)
      const { status, stdout, stderr, folder } = demoOf(file)
      expect(stderr).toContain(`\n${at}\n    ${vi}\n    ${en}\n`)
      expect(stdout).toBe('')
      expect(status).toBe(1)
      expect(readdirSync(folder)).toEqual(['session.json'])
    },
  )

  it('says where the text stops being JSON', () => {
    const { status, stderr, folder } = demoOf('{\n  "format": nonsense }')
    expect(stderr).toContain('Chưa ghi gì.')
    expect(stderr).toContain('The file is not valid JSON')
    expect(status).toBe(1)
    expect(readdirSync(folder)).toEqual(['session.json'])
  })

  it('says that a file is not there', () => {
    const folder = freshFolder()
    const { status, stderr } = demo(
      '--session',
      path.join(folder, 'none.json'),
      '--out',
      path.join(folder, 'out'),
    )
    expect(stderr).toContain('ENOENT')
    expect(status).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('npm run demo', () => {
  it.each([[['--sesion', 'x']], [['--out']], [['--out=']], [['more']]])(
    'asked wrongly with %j explains itself',
    asked => {
      const { status, stderr } = demo(...asked)
      expect(stderr).toContain('Cách dùng: npm run demo')
      expect(stderr).toContain('Usage: npm run demo')
      expect(status).toBe(2)
    },
  )

  it('leaves a folder alone that has something in it', () => {
    const out = freshFolder()
    writeFileSync(path.join(out, 'mine.txt'), 'mine')
    const { status, stderr } = demo('--out', out)
    expect(stderr).toContain('is not empty')
    expect(status).toBe(1)
    expect(readdirSync(out)).toEqual(['mine.txt'])
  })

  it('cannot write where a file stands in the way, and says so', () => {
    const folder = freshFolder()
    const out = path.join(folder, 'file')
    writeFileSync(out, '')
    expect(demo('--out', path.join(out, 'below'))).toMatchObject({ status: 1, stdout: '' })
  })

  it('plays a session, prints the results and writes its papers', () => {
    const { status, stdout, stderr, out } = demoOf(smallFile(['p1', 'p7'], ['m1', 'm2', 'm5', 'm10']))
    expect(stderr).toContain('Members set their PINs: 4')
    expect(stdout).toMatch(/1 +Chè xanh Tân Lộc +3 +78,00 +5 +2 +4 +4 +4★ Công nhận/)
    expect(stdout).toMatch(/2 +Cà phê rang xay Thượng Vân +3 +\S+ +\d+ +1 +4 +3 \(1\.5, 5\.1\) +3★ Công nhận/)
    expect(status).toBe(0)
    const papers = readdirSync(out).filter(name => name.endsWith('.docx'))
    expect(papers).toHaveLength(18)
    for (const paper of papers) {
      expect(stdout).toContain(paper)
      expect(readFileSync(path.join(out, paper)).subarray(0, 2).toString()).toBe('PK')
    }
    expect(stdout).toMatch(/left out.*approvalDecision.*fiveStarProducts/)
    expect(existsSync(path.join(out, 'data', 'Hoi-dong-OCOP-tinh-Hoa-An-2026.chamsao'))).toBe(true)
  }, 180_000)

  it('takes away what it wrote when it is stopped', async () => {
    const folder = freshFolder()
    const out = path.join(folder, 'out')
    mkdirSync(out)
    const child = spawn(process.execPath, [command, '--out', out], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', text => {
      const before = said.includes('session: 1')
      said += text
      if (!before && said.includes('session: 1')) child.kill('SIGINT')
    })
    const status = await new Promise(resolve => child.on('exit', resolve))
    expect(said).toContain('Stopped as asked.')
    expect(status).toBe(1)
    expect(readdirSync(out)).toEqual([])
  }, 180_000)
})
