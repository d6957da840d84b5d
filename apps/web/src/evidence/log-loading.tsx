import { useTranslation } from '../shared/i18n/use-translation.js';
import { Loading, SkeletonLine, SkeletonRows } from '../shared/ui/skeleton.js';

/** The shape of the log while it is read. */
export function LogLoading() {
  const { t } = useTranslation('evidence');
  return (
    <Loading label={t('title')}>
      <SkeletonLine width="middle" size="title" />
      <SkeletonRows rows={5} />
    </Loading>
  );
}
