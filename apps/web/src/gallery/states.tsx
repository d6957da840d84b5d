import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ProblemError, UnreachableError } from '../shared/problem-error.js';
import { Button } from '../shared/ui/button.js';
import { Confirm } from '../shared/ui/confirm.js';
import { DensityStrip } from '../shared/ui/density-strip.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Progress } from '../shared/ui/progress.js';
import { Prose } from '../shared/ui/prose.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section, Sheet } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { toast } from '../shared/ui/toast.js';
import { Tread } from '../shared/ui/tread.js';
import styles from './gallery.module.css';

const counts = [2, 3, 2, 4, 3, 2, 1, 3, 4, 3, 2, 3, 4, 1, 0, 1, 2, 3, 4, 5, 7, 5];
const months = counts.map((count, index) => ({
  month: `${2025 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}`,
  count,
}));
const refused = new ProblemError({ status: 409, code: 'conflict', title: 'Not now', instance: '019a-7f3c' });

export function StatesGallery() {
  const { t } = useTranslation('gallery');
  const [confirming, setConfirming] = useState(false);
  const [drawer, setDrawer] = useState(false);
  return (
    <div className={styles.parts}>
      <Section title={t('states.density')}>
        <DensityStrip months={months} marks={[{ on: '2026-04-24', words: t('states.mark') }]} />
      </Section>
      <div className={styles.two}>
        <Section title={t('states.empty')}>
          <Empty goal={{ required: 3, step: 1 }} action={<Button look="primary">{t('states.emptyAct')}</Button>}>
            {t('states.emptyWords')}
          </Empty>
        </Section>
        <Section title={t('states.loading')}>
          <Loading>
            <SkeletonRows spark />
          </Loading>
        </Section>
        <Section title={t('states.error')}>
          <Sheet padded>
            <ErrorPanel
              title={t('states.errorTitle')}
              error={new UnreachableError('timeout')}
              kept={t('states.kept')}
              actions={<Button look="primary">{t('states.again')}</Button>}
            />
          </Sheet>
          <Sheet padded>
            <ErrorPanel error={refused} />
          </Sheet>
        </Section>
        <Section title={t('states.long')}>
          <Sheet padded>
            <Progress label={t('states.export')} value={0.62}>
              {t('states.leave')}
            </Progress>
          </Sheet>
          <Sheet padded>
            <Progress label={t('states.export')} value={null} />
          </Sheet>
        </Section>
        <Section title={t('states.overlays')}>
          <div className={styles.row}>
            <Button onClick={() => setConfirming(true)}>{t('states.dialog')}</Button>
            <Button onClick={() => setDrawer(true)}>{t('states.drawer')}</Button>
            <Button
              onClick={() =>
                toast({
                  words: t('states.logged'),
                  seconds: 10,
                  action: { label: t('states.undo'), run: () => undefined },
                })
              }
            >
              {t('states.toast')}
            </Button>
          </div>
        </Section>
        <Section title={t('states.rows')} aside={t('states.aside')}>
          <Rows>
            <Row
              lead={<RelativeDate on="2026-11-20" />}
              sub={t('states.sub')}
              end={<a href="#states">{t('states.act')}</a>}
            >
              {t('states.row')}
            </Row>
            <Row lead={<RelativeDate on="2026-11-23T10:00:00Z" />} end={<Tread met={2} required={3} step={3} />}>
              <Prose text={t('states.prose')} />
            </Row>
          </Rows>
        </Section>
      </div>
      <Confirm
        open={confirming}
        onClose={() => setConfirming(false)}
        onConfirm={() => setConfirming(false)}
        title={t('states.confirm.title')}
        stays={[t('states.confirm.stays')]}
        ends={[t('states.confirm.ends')]}
        keep={t('states.confirm.keep')}
        act={t('states.confirm.act')}
      >
        {t('states.confirm.why')}
      </Confirm>
      <Drawer open={drawer} onClose={() => setDrawer(false)} title={t('states.drawer')}>
        <Prose text={t('states.prose')} />
      </Drawer>
    </div>
  );
}
