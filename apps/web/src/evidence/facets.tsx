import type { EvidenceSummary } from '@rungs/contracts/evidence.js';
import type { Step } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { useCompetencies } from '../ladder/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { SearchField } from '../shared/ui/search-field.js';
import styles from './facets.module.css';
import { countFilters, type Facet, type LogAddress, toggled } from './log-address.js';

type Props = {
  address: LogAddress;
  summary: EvidenceSummary;
  set: (change: Partial<LogAddress>) => void;
  clear: () => void;
};
type Value = Readonly<{ value: string; count: number; label: string; step?: Step }>;

const mostShown = 8;

/** Search as one types, and what the log is made of: each value with how often it comes. */
export function Facets({ address, summary, set, clear }: Props) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const { nameOf } = useCompetencies();
  const [narrowing, setNarrowing] = useState(false);
  const filters = countFilters(address);
  const groups: readonly Readonly<{ facet: Facet; values: readonly Value[] }>[] = [
    {
      facet: 'step',
      values: summary.steps
        .toSorted((a, b) => a.value - b.value)
        .map(({ value, count }) => ({
          value: `${value}`,
          count,
          step: value,
          label: t('shortStep', { step: value, name: shared(`step.name.${value}`) }),
        })),
    },
    { facet: 'kind', values: summary.kinds.map(({ value, count }) => ({ value, count, label: t(`kind.${value}`) })) },
    {
      facet: 'competency',
      values: summary.competencies.map(({ value, count }) => ({ value, count, label: nameOf(value) })),
    },
    {
      facet: 'kpi',
      values: summary.kpis.map(({ value, count }) => ({ value, count, label: value || t('facet.noKpi') })),
    },
    {
      facet: 'audience',
      values: summary.audiences.map(({ value, count }) => ({ value, count, label: shared(`audience.name.${value}`) })),
    },
  ];
  const toggle = (facet: Facet, value: string, on: boolean): void => {
    // The address holds text; what a facet takes was offered by the server.
    set({ [facet]: toggled<string>(address[facet], value, on) });
  };
  return (
    <aside className={styles.facets} aria-label={t('facet.label')}>
      <div className={styles.line}>
        <SearchField
          label={t('facet.search')}
          value={address.text ?? ''}
          onChange={(text) => set({ text: text || undefined })}
        />
        <span className={styles.narrow}>
          <Button icon="filter" aria-expanded={narrowing} onClick={() => setNarrowing(!narrowing)}>
            {filters > 0 ? t('facet.narrowed', { count: filters }) : t('facet.narrow')}
          </Button>
        </span>
      </div>
      <div className={styles.groups} data-open={narrowing || undefined}>
        {groups.map(({ facet, values }) => (
          <FacetGroup
            key={facet}
            title={t(`facet.${facet}`)}
            values={values}
            chosen={address[facet] ?? []}
            onToggle={(value, on) => toggle(facet, value, on)}
          />
        ))}
        {filters > 0 && (
          <Button look="quiet" small onClick={clear}>
            {t('facet.clear', { count: filters })}
          </Button>
        )}
      </div>
    </aside>
  );
}

type GroupProps = {
  title: string;
  values: readonly Value[];
  chosen: readonly string[];
  onToggle: (value: string, on: boolean) => void;
};

/** A facet with one value narrows nothing and is not drawn. */
function FacetGroup({ title, values, chosen, onToggle }: GroupProps) {
  const { t } = useTranslation('evidence');
  const [all, setAll] = useState(false);
  if (values.length < 2 && chosen.length === 0) return null;
  const shown = all ? values : values.filter(({ value }, index) => index < mostShown || chosen.includes(value));
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {shown.map(({ value, label, count, step }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={(on) => onToggle(value, on)}
          count={count}
          label={
            <span className={step ? styles.step : undefined} data-step={step}>
              {label}
            </span>
          }
        />
      ))}
      {shown.length < values.length && (
        <Button look="quiet" small onClick={() => setAll(true)}>
          {t('facet.more', { count: values.length - shown.length })}
        </Button>
      )}
    </fieldset>
  );
}
