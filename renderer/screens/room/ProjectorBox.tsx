import { Button, Group, Switch } from '@mantine/core'
import { IconDeviceProjector, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { projectorAddress } from '../../transport.ts'
import { Countdown } from './Countdown.tsx'
import styles from './Room.module.css'
import type { RoomProps } from './room-props.ts'
import { WrittenBox } from './WrittenBox.tsx'

const minutes = [3, 5, 10, 15] as const

function Timer({ session, room }: RoomProps) {
  const { t } = useTranslation()
  const timer = useAct('room.timer')
  const start = (seconds: number | null) => void timer.run({ sessionId: session.id, seconds })
  return (
    <section>
      <h3 className={styles.boxTitle}>{t('room.timer.title')}</h3>
      {room.timerEndsAt !== null && (
        <Group mb="xs">
          <Countdown endsAt={room.timerEndsAt} clock={room.clock} className={styles.clock} />
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlayerStop aria-hidden size="1rem" />}
            onClick={() => start(null)}
          >
            {t('room.timer.stop')}
          </Button>
        </Group>
      )}
      <Group gap="xs">
        {minutes.map(count => (
          <Button key={count} variant="default" size="compact-md" onClick={() => start(count * 60)}>
            {t('room.timer.minutes', { minutes: count })}
          </Button>
        ))}
      </Group>
    </section>
  )
}

/** What the room sees on the wall, and the clock for speakers. Neither is needed to go on. */
export function ProjectorBox({ session, room }: RoomProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const project = useAct('room.project')
  if (!keeps) return null
  const set = (projected: boolean, results: boolean) =>
    void project.run({ sessionId: session.id, projected, results })
  const open = () => {
    if (!room.projected) set(true, room.resultsProjected)
    window.open(projectorAddress(), 'cham-sao-projector')
  }
  return (
    <aside className={styles.box}>
      <WrittenBox session={session} />
      <section>
        <h3 className={styles.boxTitle}>{t('room.projector.title')}</h3>
        <p className={styles.boxHint}>{t('room.projector.hint')}</p>
        <Button
          variant="default"
          leftSection={<IconDeviceProjector aria-hidden size="1.1rem" />}
          onClick={open}
        >
          {t('room.projector.open')}
        </Button>
        <Switch
          mt="sm"
          label={t('room.projector.show')}
          checked={room.projected}
          onChange={event => set(event.currentTarget.checked, room.resultsProjected)}
        />
        <Switch
          mt="sm"
          label={t('room.projector.results')}
          checked={room.resultsProjected}
          onChange={event => set(room.projected, event.currentTarget.checked)}
        />
      </section>
      <Timer session={session} room={room} />
    </aside>
  )
}
