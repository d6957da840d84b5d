import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Drawer } from '../shared/ui/drawer.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { historyQuery } from './versions.queries.js';
import { VersionRows } from './version-rows.js';

type Props = { ladder: Readonly<{ id: string; name: string }>; open: boolean; onClose: () => void };

/** Since when one is measured by this, and what was other before: everybody's to read. */
export function HistoryDrawer({ ladder: { id, name }, open, onClose }: Props) {
  const { t } = useTranslation('ladder');
  const { data, error } = useQuery({ ...historyQuery(id), enabled: open });
  return (
    <Drawer open={open} onClose={onClose} title={t('versions.of', { name })}>
      {error ? (
        <ErrorPanel error={error} />
      ) : data ? (
        <VersionRows name={name} versions={data.versions} />
      ) : (
        <Loading>
          <SkeletonRows />
        </Loading>
      )}
    </Drawer>
  );
}
