import { expect, test } from 'vitest'
import type { BallotDraft } from '#shared/contract/ballot.ts'
import type { CallError } from '#shared/error-code.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { openDesk } from '../../../renderer/screens/scoring/ballot-desk.ts'
import { applyEdit, type BallotEdit, emptyDraft } from '../../../renderer/screens/scoring/ballot-edit.ts'

const choose = (criterion: string, choice: number): BallotEdit => ({ kind: 'choose', criterion, choice })

/** A shell that keeps the draft, answers only when told to, and refuses one criterion. */
function slowShell(refused = '') {
  let draft = emptyDraft
  const calls: { edit: BallotEdit; answer: () => void }[] = []
  const save = (edit: BallotEdit) =>
    new Promise<Result<BallotDraft, CallError>>(resolve => {
      const answer = () => {
        if ('criterion' in edit && edit.criterion === refused)
          return resolve(no({ code: 'option-of-other-case' }))
        draft = applyEdit(draft, edit)
        resolve(ok(draft))
      }
      calls.push({ edit, answer })
    })
  const answerAll = async (settled: Promise<void>) => {
    let done = false
    void settled.then(() => {
      done = true
    })
    for (let answered = 0; !done; ) {
      while (answered < calls.length) calls[answered++]?.answer()
      await new Promise(resolve => setTimeout(resolve, 0))
    }
  }
  return { save, calls, answerAll, saved: () => draft }
}

test('a choice shows before the shell has answered, and says that it is being saved', async () => {
  const shell = slowShell()
  const desk = openDesk(emptyDraft, shell.save, () => {})
  desk.edit(choose('1.1', 2))
  expect(desk.state()).toMatchObject({ draft: { choices: { '1.1': 2 } }, saving: 1, canUndo: true })
  await shell.answerAll(desk.settled())
  expect(desk.state()).toMatchObject({ draft: { choices: { '1.1': 2 } }, saving: 0 })
})

test('quick choices are saved one after the other and none is lost', async () => {
  const shell = slowShell()
  const desk = openDesk(emptyDraft, shell.save, () => {})
  desk.edit(choose('1.1', 2))
  desk.edit(choose('1.1', 3))
  desk.edit(choose('1.2', 0))
  expect(desk.state().draft.choices).toEqual({ '1.1': 3, '1.2': 0 })
  await shell.answerAll(desk.settled())
  expect(shell.calls.map(call => call.edit)).toEqual([choose('1.1', 2), choose('1.1', 3), choose('1.2', 0)])
  expect(shell.saved().choices).toEqual({ '1.1': 3, '1.2': 0 })
})

test('a refused choice goes back on the screen, is said aloud, and the others stay', async () => {
  const shell = slowShell('2')
  const refusals: string[] = []
  const desk = openDesk(emptyDraft, shell.save, error => refusals.push(error.code))
  desk.edit(choose('1.1', 2))
  desk.edit(choose('2', 1))
  desk.edit(choose('1.2', 0))
  await shell.answerAll(desk.settled())
  expect(desk.state().draft.choices).toEqual({ '1.1': 2, '1.2': 0 })
  expect(refusals).toEqual(['option-of-other-case'])
  expect(desk.undo()).toEqual({ kind: 'choose', criterion: '1.2', choice: null })
  expect(desk.undo()).toEqual({ kind: 'choose', criterion: '1.1', choice: null })
  expect(desk.undo()).toBeUndefined()
})

test('undo brings back the choice before, also on the disk', async () => {
  const shell = slowShell()
  const desk = openDesk({ ...emptyDraft, choices: { '1.1': 0 } }, shell.save, () => {})
  desk.edit(choose('1.1', 2))
  expect(desk.undo()).toEqual(choose('1.1', 0))
  await shell.answerAll(desk.settled())
  expect(desk.state()).toMatchObject({ draft: { choices: { '1.1': 0 } }, canUndo: false })
  expect(shell.saved().choices).toEqual({ '1.1': 0 })
})

test('the same choice again is no change', () => {
  const shell = slowShell()
  const desk = openDesk({ ...emptyDraft, choices: { '1.1': 2 } }, shell.save, () => {})
  desk.edit(choose('1.1', 2))
  expect(shell.calls).toEqual([])
  expect(desk.state().canUndo).toBe(false)
})

test('a note written in several pauses is taken back at once', async () => {
  const shell = slowShell()
  const desk = openDesk(emptyDraft, shell.save, () => {})
  desk.edit({ kind: 'note', criterion: '1.1', note: 'chưa' })
  desk.edit({ kind: 'note', criterion: '1.1', note: 'chưa thấy hợp đồng' })
  desk.undo()
  await shell.answerAll(desk.settled())
  expect(desk.state()).toMatchObject({ draft: { notes: {} }, canUndo: false })
})
