import type { PlanView } from '@rungs/contracts/plans.js';
import { type PlanContent, type PlanItemContent } from '@rungs/domain/plans/plan-content.js';
import { differences } from '@rungs/domain/plans/plan-diff.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { newId } from '../shared/ids.js';
import { Button } from '../shared/ui/button.js';
import { Section } from '../shared/ui/section.js';
import type { Asked } from './act-dialog.js';
import { useChangeWords } from './change-words.js';
import { type EditedItem, editedOf, movedTo, requestOf, valuesOf } from './item-values.js';
import styles from './counter-editor.module.css';
import { ActDialog, ItemDrawer } from './late-overlays.js';
import { Timeline } from './timeline.js';
import { useItemWords } from './use-item-words.js';

type Kept = Readonly<{ key: string; item: EditedItem }>;

/**
 * The plan as the manager would agree to it, changed here until it is sent. What is different is said in words while
 * one works. Based on the plan as it was when the editor opened: what the other changes meanwhile refuses the counter.
 */
export function CounterEditor({ plan: given, onClose }: { plan: PlanView; onClose: () => void }) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const words = useItemWords();
  const changeWords = useChangeWords();
  const [plan] = useState(given);
  const [items, setItems] = useState<readonly Kept[]>(() =>
    plan.items.map((item) => ({ key: item.id, item: editedOf(item) })),
  );
  const drawer = useOpened<Kept | null>();
  const dialog = useOpened<Asked>();
  const change = (key: string, next: Partial<EditedItem>): void =>
    setItems((all) => all.map((one) => (one.key === key ? { ...one, item: { ...one.item, ...next } } : one)));
  const changes = differences(
    contentOf(
      plan,
      plan.items.map((item) => ({ key: item.id, item })),
    ),
    contentOf(plan, items),
  );
  const send = (): void => {
    const content = {
      title: plan.title,
      summary: plan.summary,
      items: items.map(({ item }) => ({ ...(item.id !== undefined && { id: item.id }), ...requestOf(valuesOf(item)) })),
    };
    dialog.show({ plan, request: { act: 'counter', message: '', content } });
  };
  return (
    <div className={styles.editor}>
      <Section
        title={t('counter.title')}
        aside={
          <Button small icon="plus" onClick={() => drawer.show(null)}>
            {t('item.add')}
          </Button>
        }
      >
        <p className={styles.help}>{t('counter.help')}</p>
        <Timeline
          items={items}
          onMove={(key, span) => {
            const one = items.find((kept) => kept.key === key);
            if (one) change(key, movedTo(one.item, span));
          }}
          onOpen={(key) => drawer.show(items.find((one) => one.key === key) ?? null)}
        />
        <ul className={styles.items}>
          {items.map((kept) => (
            <li key={kept.key}>
              <span>{words.name(kept.item)}</span>
              <span className={styles.days}>{words.days(kept.item)}</span>
              <Button small icon="edit" onClick={() => drawer.show(kept)}>
                {t('counter.edit', { name: kept.item.title })}
              </Button>
              <Button small icon="trash" onClick={() => setItems((all) => all.filter(({ key }) => key !== kept.key))}>
                {t('counter.drop', { name: kept.item.title })}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('counter.changes', { count: changes.length })}>
        <ul className={styles.changes} aria-live="polite">
          {changes.map((one, index) => (
            <li key={index}>{changeWords(one)}</li>
          ))}
        </ul>
      </Section>
      <p className={styles.acts}>
        <Button onClick={onClose}>{shared('cancel')}</Button>
        <Button look="primary" disabled={changes.length === 0} onClick={send}>
          {t('counter.send')}
        </Button>
      </p>
      {drawer.opened && (
        <ItemDrawer
          key={drawer.opened.key}
          item={drawer.opened.of?.item ?? null}
          version={undefined}
          draftKey={undefined}
          open={drawer.opened.open}
          onClose={drawer.close}
          save={(values) => {
            const { of } = drawer.opened ?? {};
            const edited = requestOf(values);
            if (of) change(of.key, edited);
            else setItems((all) => [...all, { key: newId(), item: edited }]);
            return Promise.resolve(null);
          }}
          onSaved={() => undefined}
        />
      )}
      {dialog.opened && (
        <ActDialog
          key={dialog.opened.key}
          asked={dialog.opened.of}
          open={dialog.opened.open}
          onClose={dialog.close}
          onDone={onClose}
        />
      )}
    </div>
  );
}

/** What has no id yet is known by its key, for the differences only. */
const contentOf = ({ title, summary }: PlanView, items: readonly Kept[]): PlanContent => ({
  title,
  summary,
  items: items.map(({ key, item }): PlanItemContent => ({
    ...item,
    id: item.id ?? key,
    // What an item was made from is no matter of a counter.
    opportunity: null,
    milestones: item.milestones.map((one, index) => ({ ...one, id: one.id ?? `${key}-${index}` })),
  })),
});
