import type { LadderHistory } from '@rungs/contracts/ladder-drafts.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Drawer } from '../shared/ui/drawer.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { ChangeList } from './change-list.js';
import { differenceQuery } from './versions.queries.js';

type Version = LadderHistory['versions'][number];
type Props = { of: Readonly<{ later: Version; earlier: Version }>; open: boolean; onClose: () => void };

/** What one version has that the one before had not. */
export function DifferenceDrawer({ of: { later, earlier }, open, onClose }: Props) {
  const { t } = useTranslation('ladder');
  const { data, error } = useQuery(differenceQuery(later.versionId, earlier.versionId));
  const title = t('difference.between', { earlier: earlier.number, later: later.number });
  return (
    <Drawer open={open} onClose={onClose} title={title}>
      {later.changelog !== '' && <p>{later.changelog}</p>}
      {error ? (
        <ErrorPanel error={error} />
      ) : !data ? (
        <Loading>
          <SkeletonRows />
        </Loading>
      ) : data.items.length === 0 ? (
        <p>{t('difference.none')}</p>
      ) : (
        <ChangeList changes={data.items} label={title} />
      )}
    </Drawer>
  );
}
