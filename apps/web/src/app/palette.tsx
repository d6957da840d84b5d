import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useRegisteredActions } from '../shared/actions.js';
import { askForQuickLogWith } from '../shared/quick-log.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Icon, type IconName } from '../shared/ui/icon.js';
import { VisuallyHidden } from '../shared/ui/visually-hidden.js';
import { TeamSpark } from '../team/index.js';
import type { Group } from './navigation.js';
import { peopleSearch } from './people-search.js';
import styles from './palette.module.css';

type Item = Readonly<{
  id: string;
  words: string;
  sub?: string | undefined;
  hint?: string | undefined;
  /** Whom it is about: one's own report is shown with where they stand. */
  personId?: string | undefined;
  icon?: IconName | undefined;
  run: () => void;
}>;
type ItemGroup = Readonly<{ label: string; items: readonly Item[] }>;

/** Every screen, person and act, by typing a part of its name. */
export function Palette({
  open,
  onClose,
  groups,
  onLog,
}: {
  open: boolean;
  onClose: () => void;
  groups: readonly Group[];
  onLog: (() => void) | null;
}) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const [text, setText] = useState('');
  const people = useQuery(peopleSearch(useDeferredValue(text)));
  const acts = useRegisteredActions();
  const matches = matcher(text);
  const leave = (run: () => void) => () => {
    onClose();
    setText('');
    run();
  };
  const go = (to: string) => leave(() => void router.navigate({ to }));

  const screens = groups
    .flatMap(({ entries }) => entries)
    .map((entry) => ({ id: entry.words, words: t(`nav.${entry.words}`), icon: entry.icon, run: go(entry.to ?? '/') }));
  const all: readonly ItemGroup[] = [
    {
      label: t('find.people'),
      items: (people.data?.items ?? []).map(({ id, name, title, department }) => ({
        id,
        personId: id,
        words: name,
        sub: [title, department?.name].filter(Boolean).join(', '),
        // The card, which everybody may open; whoever may see the journey finds it there.
        run: go(`/people/${id}/profile`),
      })),
    },
    {
      label: t('find.acts'),
      items: [
        ...(onLog ? [{ id: 'log', words: t('log.act'), icon: 'plus' as const, hint: 'L', run: leave(onLog) }] : []),
        ...(onLog
          ? [
              {
                id: 'note',
                words: t('log.note'),
                icon: 'eye' as const,
                run: leave(() => askForQuickLogWith(t('log.noteCommand'))),
              },
            ]
          : []),
        ...acts.map((act) => ({ ...act, hint: act.hint ?? act.shortcut, run: leave(act.run) })),
      ].filter(({ words }) => matches(words)),
    },
    { label: t('find.screens'), items: screens.filter(({ words }) => matches(words)) },
  ];
  const shown = all.filter(({ items }) => items.length > 0);

  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && leave(() => undefined)()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.scrim} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.palette} aria-label={t('find.label')}>
            <Autocomplete.Root
              open
              inline
              items={shown}
              filter={null}
              autoHighlight="always"
              keepHighlight
              value={text}
              onValueChange={(value, { reason }) => reason !== 'item-press' && setText(value)}
              itemToStringValue={(item: Item) => item.words}
            >
              <label className={styles.input}>
                <Icon name="search" />
                <VisuallyHidden>{t('find.label')}</VisuallyHidden>
                <Autocomplete.Input placeholder={t('find.placeholder')} />
                <kbd aria-hidden="true">esc</kbd>
              </label>
              <div className={styles.results}>
                <Autocomplete.Empty className={styles.empty}>
                  {t(people.isFetching ? 'find.searching' : 'find.nothing')}
                </Autocomplete.Empty>
                <Autocomplete.List>
                  {(group: ItemGroup) => (
                    <Autocomplete.Group key={group.label} items={[...group.items]}>
                      <Autocomplete.GroupLabel className={styles.group}>{group.label}</Autocomplete.GroupLabel>
                      <Autocomplete.Collection>
                        {(item: Item) => (
                          <Autocomplete.Item key={item.id} value={item} className={styles.item} onClick={item.run}>
                            {item.icon ? <Icon name={item.icon} /> : <Avatar name={item.words} />}
                            <span className={styles.words}>
                              {item.words}
                              {item.sub && <span className={styles.sub}>{item.sub}</span>}
                            </span>
                            {item.personId && <TeamSpark personId={item.personId} />}
                            {item.hint && <span className={styles.hint}>{item.hint}</span>}
                          </Autocomplete.Item>
                        )}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </div>
              <p className={styles.foot} aria-hidden="true">
                <span>{t('find.move')}</span>
                <span>{t('find.open')}</span>
              </p>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Each typed word begins some word of the name, accents or not. */
function matcher(text: string): (words: string) => boolean {
  const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  const asked = plain(text).split(/\s+/u).filter(Boolean);
  return (words) => {
    const had = plain(words).split(/[^\p{L}\p{N}]+/u);
    return asked.every((word) => had.some((other) => other.startsWith(word)));
  };
}
