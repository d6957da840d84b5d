import type { IntentView, JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { Button } from '../shared/ui/button.js';
import { Section } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import type { Answering } from './answer-intent-dialog.js';
import { firstName } from './first-name.js';
import { IntentWords } from './intent-record.js';
import { AnswerIntentDialog, DeclareIntentDialog } from './late-dialogs.js';
import type { OpeningAct } from './place.js';
import { WithdrawIntent } from './withdraw-intent.js';
import styles from './intent-section.module.css';

const looks = {
  declared: 'warn',
  acknowledged: 'good',
  countered: 'accent',
  active: 'good',
  fulfilled: 'good',
  superseded: 'line',
  withdrawn: 'line',
} as const;

/** What was done because nobody answered: both sides read the same. */
function Upkeep({ intent: { remindedOn, owedOn }, manager }: { intent: IntentView; manager: string | null }) {
  const { t } = useTranslation('journey');
  const dates = useDates();
  if (!manager) return null;
  const name = firstName(manager);
  return (
    <>
      {remindedOn && <p className={styles.sub}>{t('intent.reminded', { name, date: dates.short(remindedOn) })}</p>}
      {owedOn && <p className={styles.sub}>{t('intent.owed', { name, date: dates.short(owedOn) })}</p>}
    </>
  );
}

/** "I want to be promoted": who said it, and whether it was heard. */
export function IntentSection({ page, opens }: { page: JourneyPage; opens: OpeningAct | undefined }) {
  const { t } = useTranslation('journey');
  const whoCouldName = useWhoCouldName(page.person);
  const { intent, abilities, intentAbilities, person, relation } = page;
  const [declaring, setDeclaring] = useState(opens === 'intent' && abilities.includes('declareIntent'));
  const [answering, setAnswering] = useState<Answering | null>(
    opens === 'answer' && intentAbilities.includes('acknowledge') ? 'acknowledge' : null,
  );
  const stands = intent !== null && intent.state !== 'withdrawn' && intent.state !== 'superseded';
  const answers = intentAbilities.filter((act): act is Answering => act !== 'withdraw');
  return (
    <Section
      title={t('intent.title')}
      aside={stands && <Tag look={looks[intent.state]}>{t(`intent.state.${intent.state}`)}</Tag>}
    >
      <div className={styles.body}>
        {stands ? (
          <IntentWords intent={intent} />
        ) : (
          <p>{relation === 'owner' ? t('intent.teach') : t('intent.notSaid', { name: firstName(person.name) })}</p>
        )}
        {stands && intent.state === 'declared' && answers.length === 0 && (
          <p className={styles.sub}>
            {person.managerName
              ? t('intent.waits', { name: firstName(person.managerName) })
              : `${t('intent.noManager')} ${whoCouldName}`}
          </p>
        )}
        {stands && intent.state === 'declared' && <Upkeep intent={intent} manager={person.managerName} />}
        <div className={styles.acts}>
          {answers.map((act, index) => (
            <Button key={act} small look={index === 0 ? 'primary' : 'plain'} onClick={() => setAnswering(act)}>
              {t(`intent.act.${act}`)}
            </Button>
          ))}
          {abilities.includes('declareIntent') && (
            <Button small look={stands ? 'plain' : 'primary'} onClick={() => setDeclaring(true)}>
              {t(stands ? 'intent.again' : 'intent.declare')}
            </Button>
          )}
          {intent && intentAbilities.includes('withdraw') && <WithdrawIntent page={page} intent={intent} />}
        </div>
      </div>
      <DeclareIntentDialog page={page} open={declaring} onClose={() => setDeclaring(false)} />
      {intent && (
        <AnswerIntentDialog
          page={page}
          intent={intent}
          open={answering !== null}
          answering={answering}
          onClose={() => setAnswering(null)}
        />
      )}
    </Section>
  );
}
