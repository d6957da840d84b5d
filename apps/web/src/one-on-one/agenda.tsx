import type { OneOnOneView } from '@rungs/contracts/one-on-ones.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows, Section } from '../shared/ui/section.js';
import { TextField } from '../shared/ui/text-field.js';
import { AgendaPoint } from './agenda-point.js';
import styles from './one-on-one.module.css';
import { earlierAgendaQuery, useAgenda } from './one-on-one.queries.js';

/** What either of the two wants to talk about. Ticked off it stays in sight for the day. */
export function Agenda({ talk }: { talk: OneOnOneView }) {
  const { t } = useTranslation('one-on-one');
  const { personId } = talk.person;
  const { agendaCursor } = talk;
  const [text, setText] = useState('');
  const [looksBack, setLooksBack] = useState(false);
  const before = useInfiniteQuery({
    ...earlierAgendaQuery(personId, agendaCursor),
    enabled: looksBack && agendaCursor !== null,
  });
  const earlier = agendaCursor === null ? [] : (before.data?.pages.flatMap(({ items }) => items) ?? []);
  const items = [...earlier.toReversed(), ...talk.agenda];
  const more = looksBack && before.data ? before.hasNextPage : agendaCursor !== null;
  const { add, change } = useAgenda(personId);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || add.isPending) return;
    add.mutate(text, { onSuccess: () => setText('') });
  };
  const error = add.error ?? change.error;
  return (
    <Section title={t('agenda.title')}>
      {error && <ErrorPanel title={t('agenda.notSaved')} error={error} />}
      {before.error && <ErrorPanel title={t('agenda.notRead')} error={before.error} />}
      {more && (
        <Button
          small
          look="quiet"
          busy={before.isFetching}
          onClick={() => (looksBack && before.data ? void before.fetchNextPage() : setLooksBack(true))}
        >
          {t('agenda.earlier')}
        </Button>
      )}
      {items.length === 0 ? (
        <p className={styles.none}>{t(talk.manager ? 'agenda.none' : 'agenda.noneAlone')}</p>
      ) : (
        <Rows label={t('agenda.title')}>
          {items.map((item) => (
            <AgendaPoint key={item.id} item={item} onTalked={(talked) => change.mutate({ item, wish: { talked } })} />
          ))}
        </Rows>
      )}
      <form className={styles.add} onSubmit={send} aria-label={t('agenda.add')}>
        <TextField name="text" label={t('agenda.what')} value={text} onChange={setText} maxLength={1_000} />
        <p className={styles.acts}>
          <Button type="submit" icon="plus" busy={add.isPending} disabled={text.trim() === ''}>
            {t('agenda.add')}
          </Button>
        </p>
      </form>
    </Section>
  );
}
