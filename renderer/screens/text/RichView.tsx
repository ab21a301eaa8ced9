import { useMemo } from 'react'
import { ordinalLetter } from '#shared/domain/ordinal-letter.ts'
import { parseMarkup } from '#shared/domain/papers/rich-markup.ts'
import { plainRun, type RichBlock, type RichRun } from '#shared/domain/papers/rich-text.ts'
import styles from './Text.module.css'

/** One printed line of text, with its place as the key: two equal lines are two lines. */
type Line = { readonly key: string; readonly runs: readonly RichRun[] }

const bold = (runs: readonly RichRun[]) => runs.map(run => ({ ...run, bold: true }))

function linesOf(block: RichBlock): readonly (readonly RichRun[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs]
    case 'subheading':
      return [bold(block.runs)]
    case 'list':
      return block.items.map((item, index) => [
        plainRun(block.ordered ? `${ordinalLetter(index)}) ` : '- '),
        ...item,
      ])
  }
}

function Run({ run }: { run: RichRun }) {
  const inner = run.italic ? <em>{run.text}</em> : <span>{run.text}</span>
  return run.bold ? <strong>{inner}</strong> : inner
}

function Paragraph({ runs }: { runs: readonly RichRun[] }) {
  let place = 0
  return (
    <p>
      {runs.map(run => {
        place += run.text.length
        return <Run key={place} run={run} />
      })}
    </p>
  )
}

/** Edited text as the paper prints it. */
export function RichView({ markup, label }: { markup: string; label: string }) {
  const lines = useMemo(
    () =>
      parseMarkup(markup)
        .flatMap(linesOf)
        .map((runs, place): Line => ({ key: String(place), runs })),
    [markup],
  )
  return (
    <section className={styles.paper} aria-label={label}>
      {lines.map(({ key, runs }) => (
        <Paragraph key={key} runs={runs} />
      ))}
    </section>
  )
}
