import { type JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Dialog } from '../shared/ui/dialog.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Section } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import { firstName } from './first-name.js';
import { journeyActs, useSendAct } from './journey.queries.js';
import styles from './talk-section.module.css';

type Props = { page: JourneyPage; onClose: () => void };

/** When the two last spoke about level and intent, and the act that writes it down. */
export function TalkSection({ page, opens }: { page: JourneyPage; opens: boolean }) {
  const { t } = useTranslation('journey');
  const mayLog = page.abilities.includes('logTalk') && page.person.managerId !== null;
  const [logging, setLogging] = useState(opens && mayLog);
  if (page.person.managerId === null) return null;
  return (
    <Section title={t('talk.title')}>
      <div className={styles.line}>
        <span>{page.lastTalkOn ? <RelativeDate on={page.lastTalkOn} /> : t('talk.notYet')}</span>
        {mayLog && (
          <Button small onClick={() => setLogging(true)}>
            {t('talk.act')}
          </Button>
        )}
      </div>
      <p className={styles.sub}>{t('talk.counts')}</p>
      <Dialog open={logging} onClose={() => setLogging(false)} title={t('talk.dialog')} description={t('talk.seen')}>
        <TalkForm page={page} onClose={() => setLogging(false)} />
      </Dialog>
    </Section>
  );
}

function TalkForm({ page, onClose }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const today = dates.today();
  const send = useSendAct(page.person.id);
  const form = useForm({
    schema: z.object({ heldOn: z.iso.date().refine((day) => day <= today, t('talk.notFuture')) }),
    initial: { heldOn: today },
    save: ({ heldOn }, acting) => send(() => journeyActs.talked(page.person.id, heldOn, acting)),
    onSaved: () => {
      onClose();
      const other = page.relation === 'owner' ? page.person.managerName : page.person.name;
      toast({ words: t('talk.done', { name: firstName(other ?? '') }) });
    },
  });
  return (
    <Form
      form={form}
      label={t('talk.dialog')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('talk.act')}</SaveButton>
        </>
      }
    >
      <DateField {...form.field('heldOn', t('talk.on'))} max={today} />
    </Form>
  );
}
