import { type ImportColumn, type ImportField, importFieldSchema } from '@rungs/contracts/people-import.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { FilterSelect } from '../shared/ui/select.js';
import { Tag } from '../shared/ui/tag.js';
import { type Choices, hasDate, hasName } from './mapping-values.js';
import styles from './column-row.module.css';

type Choice = Choices[number];
type Props = Readonly<{
  column: ImportColumn;
  choice: Choice | null;
  onField: (field: ImportField | null) => void;
  onHow: (how: Pick<Choice, 'dateOrder' | 'nameOrder'>) => void;
}>;

const none = 'none';

/** One column of the file: its header, some of its cells, and what it becomes. */
export function ColumnRow({ column: { header, samples, sensitive }, choice, onField, onHow }: Props) {
  const { t } = useTranslation('imports');
  const [anyway, setAnyway] = useState(false);
  const isClosed = sensitive && !choice && !anyway;
  return (
    <li className={styles.row} data-off={choice === null || undefined}>
      <div className={styles.what}>
        <span className={styles.header}>{header}</span>
        <span className={styles.samples}>
          {sensitive ? t('columns.notShown') : samples.length > 0 ? samples.join(' · ') : t('columns.blank')}
        </span>
      </div>
      {isClosed ? (
        <div className={styles.becomes}>
          <Tag icon="lock">{t('columns.out')}</Tag>
          <Button look="quiet" small aria-label={t('columns.takeAnyway', { header })} onClick={() => setAnyway(true)}>
            {t('columns.take')}
          </Button>
        </div>
      ) : (
        <div className={styles.becomes}>
          <FilterSelect<ImportField | typeof none>
            label={t('columns.becomes', { header })}
            labelHidden
            value={choice?.field ?? none}
            onChange={(field) => onField(field === none ? null : field)}
            choices={[
              { value: none, label: t('columns.nothing') },
              ...importFieldSchema.options.map((value) => ({ value, label: t(`field.${value}`) })),
            ]}
          />
          {choice && hasDate(choice.field) && (
            <FilterSelect
              label={t('columns.dates')}
              value={choice.dateOrder ?? 'ymd'}
              onChange={(dateOrder) => onHow({ dateOrder })}
              choices={(['ymd', 'dmy', 'mdy'] as const).map((value) => ({ value, label: t(`dateOrder.${value}`) }))}
            />
          )}
          {choice && hasName(choice.field) && (
            <FilterSelect
              label={t('columns.names')}
              value={choice.nameOrder ?? 'given_first'}
              onChange={(nameOrder) => onHow({ nameOrder })}
              choices={(['given_first', 'family_first'] as const).map((value) => ({
                value,
                label: t(`nameOrder.${value}`),
              }))}
            />
          )}
        </div>
      )}
    </li>
  );
}
