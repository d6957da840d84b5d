import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import styles from './circle.module.css';
import { circleQuery, circlesOfOthersQuery } from './circle.queries.js';
import { InviteDrawer } from './invite-drawer.js';
import { MemberList } from './member-list.js';

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer &&
  Promise.all([
    client.ensureInfiniteQueryData(circleQuery(viewer.membership.personId)),
    client.ensureInfiniteQueryData(circlesOfOthersQuery),
  ]);

/** Who supports me, and whom I support. */
export default function CirclePage() {
  const { t } = useTranslation('circle');
  const { personId } = useViewer().membership;
  const mine = useSuspenseInfiniteQuery(circleQuery(personId));
  const others = useSuspenseInfiniteQuery(circlesOfOthersQuery);
  const inviting = useOpened<null>();
  const [first] = mine.data.pages;
  const accepted = first?.items.filter(({ state }) => state === 'accepted').length ?? 0;
  const mayInvite = first?.abilities.includes('invite') ?? false;
  const invite = (look?: 'primary') => (
    <Button look={look} icon="plus" onClick={() => inviting.show(null)}>
      {t('inviteSomebody')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={t('sentence', { count: accepted })}
        actions={mayInvite && accepted > 0 && invite('primary')}
      >
        {t('under')}
      </PageHead>
      <div className={styles.sections}>
        <Section title={t('section.mine')}>
          <MemberList
            query={mine}
            mine
            label={t('section.mine')}
            empty={<Empty action={mayInvite && invite()}>{t('teach')}</Empty>}
          />
        </Section>
        <Section title={t('section.others')}>
          <MemberList
            query={others}
            mine={false}
            label={t('section.others')}
            empty={<Empty>{t('teachOthers')}</Empty>}
          />
        </Section>
      </div>
      {inviting.opened && (
        <InviteDrawer
          key={inviting.opened.key}
          personId={personId}
          open={inviting.opened.open}
          onClose={inviting.close}
        />
      )}
    </>
  );
}
