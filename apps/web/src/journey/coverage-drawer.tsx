import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Drawer } from '../shared/ui/drawer.js';
import { CoverageList } from './coverage-list.js';

/** The rule behind the number: every expectation, what counts for it and what is missing. */
export function CoverageDrawer({ page, open, onClose }: { page: JourneyPage; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('journey');
  const code = page.journey?.targetLevel.code ?? '';
  return (
    <Drawer open={open} onClose={onClose} title={t('coverage.of', { code })}>
      <CoverageList page={page} />
    </Drawer>
  );
}
