import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PaperView } from '#shared/contract/paper.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { useAct } from '../../api.ts'
import table from '../../components/table.module.css'
import { formatMoment, formatSize } from '../../format.ts'
import { announceDone } from '../../notices.ts'

const isKind = (kind: string): kind is PaperKind => paperKinds.some(known => known === kind)

function PaperActs({ paper }: { paper: PaperView }) {
  const { t } = useTranslation()
  const open = useAct('paper.open')
  const save = useAct('paper.save')
  const saveOut = async () => {
    const result = await save.run({ paperId: paper.id })
    if (result.ok && result.value) announceDone(t('paper.savedTo', { path: result.value.path }))
  }
  const name = paper.fileName
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={open.pending}
        aria-label={t('paper.openOne', { name })}
        onClick={() => void open.run({ paperId: paper.id })}
      >
        {t('paper.open')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={save.pending}
        aria-label={t('paper.saveOne', { name })}
        onClick={() => void saveOut()}
      >
        {t('paper.save')}
      </Button>
    </>
  )
}

export function PaperTable({ papers }: { papers: readonly PaperView[] }) {
  const { t } = useTranslation()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('paper.file')}</th>
          <th className={table.number}>{t('paper.version')}</th>
          <th>{t('paper.madeAt')}</th>
          <th className={table.number}>{t('paper.size')}</th>
          <th>{t('common.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map(paper => (
          <tr key={paper.id}>
            <td>
              <div className={table.name}>
                {isKind(paper.kind) ? t(`paper.kind.${paper.kind}`) : paper.kind}
              </div>
              <div className={table.quiet}>{paper.fileName}</div>
            </td>
            <td className={table.number}>{paper.version}</td>
            <td className="nowrap">{formatMoment(paper.madeAt)}</td>
            <td className={table.number}>{formatSize(paper.size)}</td>
            <td className={table.tight}>
              <PaperActs paper={paper} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
