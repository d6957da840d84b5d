import type { LadderCatalog } from '@rungs/contracts/ladder-drafts.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { VersionRows } from '../ladder-versions/index.js';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Menu } from '../shared/ui/menu.js';
import { PageHead } from '../shared/ui/page-head.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import { BeginDrawer } from './begin-drawer.js';
import { catalogQuery, useActOnLadder, useCreateDraft } from './ladder-drafts.queries.js';
import styles from './ladder-drafts.module.css';

type Ladder = LadderCatalog['items'][number];

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(catalogQuery);

/** Every ladder that people are measured by, what is being written, and what once was. */
export default function LaddersPage() {
  const { t } = useTranslation('ladder-drafts');
  const { data } = useSuspenseQuery(catalogQuery);
  const begin = useOpened<null>();
  const inUse = data.items.filter(({ archivedAt }) => archivedAt === null);
  const archived = data.items.filter(({ archivedAt }) => archivedAt !== null);
  const fresh = data.drafts.filter(({ ladderId }) => ladderId === null);
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={t('sentence', { count: inUse.length, drafts: data.drafts.length })}
        actions={
          <Button look="primary" icon="plus" onClick={() => begin.show(null)}>
            {t('begin.open')}
          </Button>
        }
      >
        {t('under')}
      </PageHead>
      {fresh.length > 0 && (
        <Section title={t('writing')}>
          <Rows label={t('writing')}>
            {fresh.map(({ id, name, updatedAt }) => (
              <Row
                key={id}
                sub={<RelativeDate on={updatedAt} />}
                end={
                  <ButtonLink to="/ladders/drafts/$draftId" params={{ draftId: id }} small>
                    {t('goOn')}
                  </ButtonLink>
                }
              >
                {name}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
      {inUse.map((ladder) => (
        <Section key={ladder.id} title={ladder.name} aside={<LadderActs ladder={ladder} last={inUse.length < 2} />}>
          <VersionRows name={ladder.name} versions={ladder.versions} />
        </Section>
      ))}
      {archived.length > 0 && (
        <Section title={t('archived')}>
          <Rows label={t('archived')}>
            {archived.map((ladder) => (
              <ArchivedRow key={ladder.id} ladder={ladder} />
            ))}
          </Rows>
        </Section>
      )}
      {begin.opened && (
        <BeginDrawer key={begin.opened.key} catalog={data} open={begin.opened.open} onClose={begin.close} />
      )}
    </>
  );
}

/** The next version, another ladder like it, or its end. */
function LadderActs({ ladder, last }: { ladder: Ladder; last: boolean }) {
  const { t } = useTranslation('ladder-drafts');
  const shared = useTranslation('shared').t;
  const navigate = useNavigate();
  const create = useCreateDraft();
  const act = useActOnLadder();
  const [latest] = ladder.versions;
  const failed = (error: unknown): void => {
    toast({ words: describeError(error, shared).headline, look: 'problem' });
  };
  const begin = (wish: Parameters<typeof create.mutate>[0]): void =>
    create.mutate(wish, {
      onSuccess: ({ id }) => void navigate({ to: '/ladders/drafts/$draftId', params: { draftId: id } }),
      onError: failed,
    });
  const archive = (): void =>
    act.mutate(
      { id: ladder.id, act: 'archive' },
      {
        onSuccess: () =>
          toast({
            words: t('archive.done', { name: ladder.name }),
            action: {
              label: t('undo'),
              run: () => act.mutate({ id: ladder.id, act: 'unarchive' }, { onError: failed }),
            },
          }),
        onError: failed,
      },
    );
  const name = t('copyOf', { name: ladder.name });
  return (
    <span className={styles.together}>
      {ladder.draftId ? (
        <ButtonLink to="/ladders/drafts/$draftId" params={{ draftId: ladder.draftId }} small>
          {t('goOnNext')}
        </ButtonLink>
      ) : (
        <Button small icon="edit" busy={create.isPending} onClick={() => begin({ from: 'next', ladderId: ladder.id })}>
          {t('next')}
        </Button>
      )}
      <Menu
        label={t('acts', { name: ladder.name })}
        items={[
          {
            ...({ id: 'copy', label: t('copy'), icon: 'document' } as const),
            run: () => latest && begin({ from: 'copy', versionId: latest.versionId, name }),
          },
          { id: 'archive', label: t('archive.act'), icon: 'lock', disabled: last, run: archive },
        ]}
      />
    </span>
  );
}

function ArchivedRow({ ladder }: { ladder: Ladder }) {
  const { t } = useTranslation('ladder-drafts');
  const act = useActOnLadder();
  return (
    <Row
      sub={
        <>
          {t('archive.since')} <RelativeDate on={ladder.archivedAt ?? ''} />
        </>
      }
      end={
        <Button small busy={act.isPending} onClick={() => act.mutate({ id: ladder.id, act: 'unarchive' })}>
          {t('archive.back')}
        </Button>
      }
    >
      {ladder.name}
    </Row>
  );
}
