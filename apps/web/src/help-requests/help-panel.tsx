import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import type { HelpAbout } from './ask-help-drawer.js';
import { HelpList } from './help-list.js';
import { helpQuery } from './help-requests.queries.js';
import styles from './help-requests.module.css';
import { AskHelpDrawer } from './late-overlays.js';

/** Whom a person asked how to break things down: all of it for themselves, for their manager what they opened. Headed where other things stand above it. */
export function HelpPanel({ personId, headed = false }: { personId: string; headed?: boolean }) {
  const { t } = useTranslation('help-requests');
  const { membership } = useViewer();
  const filters = { by: personId };
  const { data } = useInfiniteQuery(helpQuery(filters));
  const asking = useOpened<HelpAbout>();
  const mine = membership.personId === personId;
  return (
    <div className={styles.panel}>
      {headed && <h4 className={styles.heading}>{t('title')}</h4>}
      {data?.pages[0]?.abilities.includes('create') && (
        <p>
          <Button small icon="plus" onClick={() => asking.show(null)}>
            {t('askTitle')}
          </Button>
        </p>
      )}
      <HelpList filters={filters} label={t('byYou')} empty={<Empty>{t(mine ? 'teach' : 'nothingOpened')}</Empty>} />
      {asking.opened && (
        <AskHelpDrawer
          key={asking.opened.key}
          about={asking.opened.of}
          open={asking.opened.open}
          onClose={asking.close}
        />
      )}
    </div>
  );
}
