import {
  type NotificationChannel,
  notificationChannels,
  type NotificationKind,
  notificationKinds,
} from '@rungs/contracts/notifications.js';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { Checkbox } from '../../shared/ui/checkbox.js';
import styles from './channel-matrix.module.css';

type Channels = Record<NotificationKind, NotificationChannel[]>;

/** Each kind of thing against each way of being told. On a phone each kind is a line with three boxes, whose names stand once above. */
export function ChannelMatrix({ value, onChange }: { value: Channels; onChange: (value: Channels) => void }) {
  const { t } = useTranslation('notifications');
  const choose = (kind: NotificationKind, channel: NotificationChannel, on: boolean): void => {
    const others = value[kind].filter((one) => one !== channel);
    onChange({ ...value, [kind]: on ? [...others, channel] : others });
  };
  return (
    <>
      <div className={styles.names} aria-hidden>
        <span />
        {notificationChannels.map((channel) => (
          <span key={channel}>{t(`choose.short.${channel}`)}</span>
        ))}
      </div>
      <ul className={styles.matrix}>
        {notificationKinds.map((kind) => (
          <li key={kind} className={styles.line}>
            <span className={styles.kind}>{t(`choose.kind.${kind}`)}</span>
            <div className={styles.channels} role="group" aria-label={t(`choose.kind.${kind}`)}>
              {notificationChannels.map((channel) => (
                <Checkbox
                  key={channel}
                  checked={value[kind].includes(channel)}
                  onChange={(on) => choose(kind, channel, on)}
                  label={t(`choose.channel.${channel}`)}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
