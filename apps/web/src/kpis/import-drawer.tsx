import { type KpiView, readingImportLimits, type ReadingsImport } from '@rungs/contracts/kpis.js';
import { useId, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { useFigures } from './figures.js';
import { useImportReadings } from './kpis.queries.js';
import styles from './kpis.module.css';

const example = 'date,value,note\n2026-09-01,97.8,\n2026-10-01,98.4,after the new firmware';

/** Many readings from a spreadsheet: first what would happen, then doing it. */
export function ImportDrawer({ kpi, open, onClose }: { kpi: KpiView; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('kpis');
  const shared = useTranslation('shared').t;
  const fileId = useId();
  const [csv, setCsv] = useState('');
  const run = useImportReadings(kpi.id);
  const plan = run.data && !run.data.applied ? run.data : null;
  const change = (text: string): void => {
    setCsv(text);
    run.reset();
  };
  const changes = plan ? plan.added + plan.changed.length : 0;
  const apply = (): void =>
    run.mutate(
      { csv, apply: true },
      {
        onSuccess: ({ added, changed }) => {
          onClose();
          toast({ words: t('import.done', { count: added + changed.length }) });
        },
      },
    );
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={csv === ''}
      title={t('import.title')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          {plan && changes > 0 ? (
            <Button look="primary" busy={run.isPending} onClick={apply}>
              {t('import.apply', { count: changes })}
            </Button>
          ) : (
            <Button
              look="primary"
              busy={run.isPending}
              disabled={csv.trim() === ''}
              onClick={() => run.mutate({ csv, apply: false })}
            >
              {t('import.check')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('import.teach')}</p>
      <p>
        <label htmlFor={fileId}>{t('import.file')}</label>{' '}
        <input
          id={fileId}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={({ target }) => void target.files?.[0]?.text().then(change)}
        />
      </p>
      <TextArea
        name="csv"
        label={t('import.paste')}
        rows={8}
        limit={readingImportLimits.characters}
        placeholder={example}
        value={csv}
        onChange={change}
      />
      {run.error && <ErrorPanel title={t('import.notRead')} error={run.error} kept={shared('form.typedKept')} />}
      <div role="status">{plan && <Plan plan={plan} unit={kpi.unit} />}</div>
    </Drawer>
  );
}

function Plan({ plan: { added, changed, unchanged, problems }, unit }: { plan: ReadingsImport; unit: string }) {
  const { t } = useTranslation('kpis');
  const figure = useFigures();
  const dates = useDates();
  return (
    <>
      <p>{t('import.plan', { added, changed: changed.length, unchanged })}</p>
      {changed.length > 0 && (
        <ul className={styles.problems} aria-label={t('import.changes')}>
          {changed.slice(0, 20).map(({ on, from, to }) => (
            <li key={on}>
              {t('import.change', { day: dates.short(on), from: figure(from, unit), to: figure(to, unit) })}
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <>
          <p>{t('import.leftOut', { count: problems.length })}</p>
          <ul className={styles.problems} aria-label={t('import.problems')}>
            {problems.slice(0, 50).map(({ row, code, cell }) => (
              <li key={row}>{t('import.row', { row, problem: t(`import.problem.${code}`), cell })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
