import { useStanding } from '../journey/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { KeyPlayerList } from './key-player-list.js';

/**
 * One's own key players as part of another page. Draw it for the owner only: everybody else is answered as if there
 * were none. Load its words (`key-players`) with the page's.
 */
export function KeyPlayersPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('key-players');
  const here = useStanding(personId, 1);
  return (
    <KeyPlayerList
      personId={personId}
      filters={{}}
      step={here}
      head={({ name }) =>
        name && (
          <p>
            <Button small icon="plus" onClick={name}>
              {t('create')}
            </Button>
          </p>
        )
      }
      empty={() => <Empty>{t('teach')}</Empty>}
    />
  );
}
