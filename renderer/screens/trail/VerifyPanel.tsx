import { Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintedCode, VerificationReport } from '#shared/domain/verification-report.ts'
import { verificationChecks } from '#shared/domain/verification-report.ts'
import { useAct } from '../../api.ts'
import { Facts } from '../../components/Facts.tsx'
import { formatMoment } from '../../format.ts'

/** Recomputes the workspace on request and says in words what was checked and what it does not prove. */
export function VerifyPanel() {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState('')
  const [report, setReport] = useState<VerificationReport>()
  const verify = useAct('trail.verify')
  const run = async () => {
    setAsked(code.trim())
    const answer = await verify.run({ code: code.trim() })
    if (answer.ok) setReport(answer.value)
  }
  return (
    <Paper withBorder p="lg" component="section" mb="lg">
      <Stack gap="sm">
        <Title order={2}>{t('trail.verify.title')}</Title>
        <Text>{t('trail.verify.hint')}</Text>
        <form
          onSubmit={event => {
            event.preventDefault()
            void run()
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t('trail.verify.code')}
              description={t('trail.verify.codeHint')}
              value={code}
              onChange={event => setCode(event.currentTarget.value)}
              w="26rem"
              maxLength={100}
            />
            <Button type="submit" loading={verify.pending}>
              {t('trail.verify.action')}
            </Button>
          </Group>
        </form>
        {report && <Report report={report} asked={asked} />}
      </Stack>
    </Paper>
  )
}

function Report({ report, asked }: { report: VerificationReport; asked: string }) {
  const { t } = useTranslation()
  const intact = report.verdict === 'intact'
  const Icon = intact ? IconCircleCheck : IconAlertTriangle
  return (
    <Stack gap="sm" role="status">
      <Group gap="xs" c={intact ? 'green.9' : 'red.8'} wrap="nowrap">
        <Icon aria-hidden />
        <Text fw={600}>{t(intact ? 'trail.verify.intact' : 'trail.verify.broken')}</Text>
      </Group>
      {asked !== '' && <PrintedLine printed={report.printed} />}
      <List>
        {report.findings.map(({ fault, check, at }) => (
          <List.Item key={`${check}/${fault}/${at}`}>{t(`trail.verify.faults.${fault}`, { at })}</List.Item>
        ))}
      </List>
      <Facts
        rows={[
          [t('trail.verify.head'), report.headCode],
          [
            t('trail.verify.headHash'),
            <Text key="hash" size="xs" ff="monospace" lh="md">
              {report.headHash}
            </Text>,
          ],
          [t('trail.verify.entries'), report.entries],
          ...verificationChecks.map(
            check => [t(`trail.verify.checks.${check}`), report.counted[check]] as const,
          ),
        ]}
      />
      <Text>{t(report.ownMachine ? 'trail.verify.ownMachine' : 'trail.verify.otherMachine')}</Text>
      {report.clockBack.length > 0 && (
        <Text>{t('trail.verify.clockBack', { seqs: report.clockBack.join(', ') })}</Text>
      )}
      <Title order={3}>{t('trail.verify.limitsTitle')}</Title>
      <List>
        {t('trail.verify.limits', { returnObjects: true }).map(line => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Stack>
  )
}

/** Where the printed code stands in the trail, or that it stands nowhere. */
function PrintedLine({ printed }: { printed: PrintedCode | null }) {
  const { t } = useTranslation()
  if (!printed) return <Text fw={600}>{t('trail.verify.printedMissing')}</Text>
  return (
    <Text fw={600}>{t('trail.verify.printedFound', { seq: printed.seq, at: formatMoment(printed.at) })}</Text>
  )
}
