import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { askForQuickLog } from '../shared/quick-log.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { DraftsInbox } from './drafts-inbox.js';
import { draftsQuery } from './drafts.queries.js';
import { Log } from './log.js';
import { prefetchLog } from './prefetch-log.js';

export const prefetch: Prefetch<object> = ({ client, viewer, search }) => {
  if (!viewer) return undefined;
  const { personId } = viewer.membership;
  return Promise.all([prefetchLog(client, personId, search), client.ensureInfiniteQueryData(draftsQuery)]);
};

export { LogLoading as Loading } from './log-loading.js';

/** What have I done, and is it spread over time? */
export default function LogPage() {
  const { t } = useTranslation('evidence');
  const { personId } = useViewer().membership;
  return (
    <Log
      personId={personId}
      actions={(mayLog) =>
        mayLog && (
          <Button look="primary" shortcut="L" onClick={askForQuickLog}>
            {t('log')}
          </Button>
        )
      }
      before={(entries, open) => <DraftsInbox personId={personId} entries={entries} onOpen={open} />}
      empty={
        <Empty goal={{ required: 8, step: 3 }} action={<Button onClick={askForQuickLog}>{t('logFirst')}</Button>}>
          {t('teach')}
        </Empty>
      }
    />
  );
}
