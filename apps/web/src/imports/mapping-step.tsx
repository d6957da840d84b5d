import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { ColumnRow } from './column-row.js';
import { DiscardButton } from './discard-button.js';
import { FileField } from './file-field.js';
import { planWith, supplyFile, useImportAct } from './imports.queries.js';
import { choicesOf, type Choices, choose, mappingOf, namesPeople } from './mapping-values.js';
import type { StepProps } from './people-import-page.js';
import { Steps } from './steps.js';
import styles from './import.module.css';
import rowStyles from './column-row.module.css';

/** Which column becomes what. Guessed, shown with some of its cells, and never taken without being shown. */
export function MappingStep({ found, file, onColumns, onFile, onAnew }: StepProps) {
  const { t } = useTranslation('imports');
  const [choices, setChoices] = useState<Choices>(() => choicesOf(found));
  const plan = useImportAct((chosen: Choices) => planWith(found, mappingOf(chosen), file));
  const supply = useImportAct((again: File) => supplyFile(found, again));
  const done = { onSuccess: ({ state }: { state: string }) => state === 'planned' && onColumns(false) };
  const taken = Object.keys(choices).length;
  const [open, left] = [
    found.columns.filter(({ sensitive }) => !sensitive),
    found.columns.filter(({ sensitive }) => sensitive),
  ];
  const rows = (columns: typeof open) =>
    columns.map((column) => (
      <ColumnRow
        key={column.column}
        column={column}
        choice={choices[column.column] ?? null}
        onField={(field) => setChoices(choose(choices, column.column, field))}
        onHow={(how) => {
          const before = choices[column.column];
          if (before) setChoices({ ...choices, [column.column]: { ...before, ...how } });
        }}
      />
    ));

  return (
    <>
      <PageHead
        title={t('title')}
        kicker={<Steps at="columns" />}
        sentence={t('columns.sentence', { taken, count: found.columns.length })}
        actions={<DiscardButton found={found} onDone={onAnew} />}
      >
        {t('columns.under', { file: found.fileName, rows: found.rows })}
      </PageHead>
      <div className={styles.column}>
        {found.state === 'needs_file' && (
          <>
            <p role="status">{t('columns.needsFile')}</p>
            <FileField
              label={t('columns.sameFile')}
              help={found.fileName}
              busy={supply.isPending}
              onFile={(again) => {
                onFile(again);
                supply.mutate(again, done);
              }}
            />
          </>
        )}
        {supply.error && <ErrorPanel title={t('columns.failed')} error={supply.error} />}
        <Section title={t('columns.open')}>
          <ul className={rowStyles.rows}>{rows(open)}</ul>
        </Section>
        {left.length > 0 && (
          <Section title={t('columns.leftOut', { count: left.length })}>
            <p className={styles.muted}>{t('columns.leftOutWhy')}</p>
            <ul className={rowStyles.rows}>{rows(left)}</ul>
          </Section>
        )}
        <div className={styles.foot}>
          {plan.error && <ErrorPanel title={t('columns.failed')} error={plan.error} />}
          {!namesPeople(choices) && <p role="alert">{t('columns.noName')}</p>}
          <Button
            look="primary"
            busy={plan.isPending}
            disabled={!namesPeople(choices)}
            onClick={() => plan.mutate(choices, done)}
          >
            {t('columns.plan')}
          </Button>
        </div>
      </div>
    </>
  );
}
