import { IconStarFilled } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectorView } from '#shared/contract/room.ts'
import { formatMean } from '#shared/domain/number-format.ts'
import type { CallError } from '#shared/error-code.ts'
import { useCall } from '../../api.ts'
import { forceScheme } from '../../appearance.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { refusalSentence } from '../../refusal.ts'
import { Countdown } from '../room/Countdown.tsx'
import styles from './Projector.module.css'

const everyMs = 1000

/** One dot a ballot due; the sealed ones are filled, nobody's name is on them. */
function SealedDots({ sealed, due }: { sealed: number; due: number }) {
  return (
    <div className={styles.dots} aria-hidden>
      {Array.from({ length: due }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal dots have no other name
        <span key={index} className={styles.dot} data-sealed={index < sealed || undefined} />
      ))}
    </div>
  )
}

function Product({
  product,
  products,
}: {
  product: NonNullable<ProjectorView['product']>
  products: number
}) {
  const { t } = useTranslation()
  const { position, name, producerName, setName, round, sealed, due, opened } = product
  return (
    <section className={styles.product}>
      <p className={styles.place}>{t('room.productOf', { position: position + 1, products })}</p>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.producer}>{producerName}</p>
      <p className={styles.set}>{setName}</p>
      <p className={styles.sealed}>
        {round > 1 && <strong>{t('ballot.round', { round })} · </strong>}
        {opened ? t('room.projector.opened') : t('room.projector.sealed', { sealed, due })}
      </p>
      {!opened && <SealedDots sealed={sealed} due={due} />}
    </section>
  )
}

/** Rows that fit on the wall at a size read from six metres; more of them take turns. */
const rowsAtOnce = 4
const turnMs = 10_000

function useTurn(pages: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn(count => count + 1), turnMs)
    return () => clearInterval(timer)
  }, [])
  return turn % Math.max(1, pages)
}

function Results({ results }: { results: ProjectorView['results'] }) {
  const pages = Math.ceil(results.length / rowsAtOnce)
  const page = useTurn(pages)
  return (
    <>
      <ResultTable results={results.slice(page * rowsAtOnce, (page + 1) * rowsAtOnce)} />
      {pages > 1 && (
        <p className={styles.page}>
          {page + 1}/{pages}
        </p>
      )}
    </>
  )
}

function ResultTable({ results }: { results: ProjectorView['results'] }) {
  const { t } = useTranslation()
  return (
    <table className={styles.results}>
      <thead>
        <tr>
          <th scope="col">{t('tally.number')}</th>
          <th scope="col">{t('tally.product')}</th>
          <th scope="col">{t('tally.mean')}</th>
          <th scope="col">{t('tally.stars')}</th>
          <th scope="col">{t('tally.finding')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(result => (
          <tr key={result.position}>
            <td>{result.position + 1}</td>
            <td>
              <strong>{result.name}</strong>
              <span className={styles.by}>{result.producerName}</span>
            </td>
            <td className={styles.mean}>{result.mean.count > 0 ? formatMean(result.mean) : '–'}</td>
            <td>{result.stars.stars && <StarMarks stars={result.stars.stars} size="0.95em" />}</td>
            <td>{result.outcome ? t(`domain.outcome.${result.outcome}`) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Shown({ view }: { view: ProjectorView }) {
  const { t } = useTranslation()
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{view.title}</h1>
        {view.step && <span className={styles.step}>{t(`room.step.${view.step}.name`)}</span>}
        {view.timerEndsAt !== null && (
          <Countdown endsAt={view.timerEndsAt} clock={view.clock} className={styles.clock} />
        )}
      </header>
      <main className={styles.main}>
        {view.results.length > 0 ? (
          <Results results={view.results} />
        ) : view.product ? (
          <Product product={view.product} products={view.products} />
        ) : (
          <p className={styles.quiet}>
            {view.step ? t(`room.step.${view.step}.name`) : t('room.begin.title')}
          </p>
        )}
      </main>
      <footer className={styles.foot}>
        {t('room.projector.concluded', { concluded: view.concluded, products: view.products })}
      </footer>
    </>
  )
}

/** Before anything is shown: what is missing, and where the secretary turns it on. */
function Nothing({ refusal }: { refusal: CallError | null }) {
  const { t } = useTranslation()
  return (
    <main className={styles.main}>
      <div className={styles.quiet}>
        <IconStarFilled aria-hidden size="4rem" color="var(--cs-star-fill)" />
        <h1 className={styles.nothing}>
          {refusal ? refusalSentence(t, refusal) : t('room.projector.nothing')}
        </h1>
        <p className={styles.hint}>{t('room.projector.turnOn')}</p>
        <Link to="/" className={styles.hint}>
          {t('room.projector.toApp')}
        </Link>
      </div>
    </main>
  )
}

/** The wall of the room, read from six metres: where the meeting is, how many have sealed, results once they are shown. */
export function ProjectorScreen() {
  const { data: view, refusal } = useCall('room.show', {}, { everyMs, keepShown: true })
  useEffect(() => {
    forceScheme('dark')
    return () => forceScheme(null)
  }, [])
  return <div className={styles.screen}>{view ? <Shown view={view} /> : <Nothing refusal={refusal} />}</div>
}
