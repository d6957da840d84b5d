import type { AlignmentVerdict, DriftView } from '@rungs/contracts/alignment-checks.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextField } from '../shared/ui/text-field.js';
import styles from './alignment.module.css';
import { DriftFlags } from './drift-flags.js';

const verdicts = ['right', 'adjust', 'stop'] as const;
export type Said = Readonly<{ itemId: string; verdict: AlignmentVerdict | ''; note: string }>;
export type LookedAt = Readonly<{ itemId: string; name: string; flags: readonly DriftView[] }>;

type Props = {
  items: readonly LookedAt[];
  value: readonly Said[];
  onChange: (value: readonly Said[]) => void;
  /** Shown at each item that nothing was said of yet. */
  error: string | undefined;
};

/** Each open item with what the rules say of it, and what the two say. Nothing is chosen for them. */
export function VerdictsField({ items, value, onChange, error }: Props) {
  const { t } = useTranslation('alignment-checks');
  const set = (itemId: string, change: Partial<Said>): void =>
    onChange(value.map((said) => (said.itemId === itemId ? { ...said, ...change } : said)));
  return (
    <>
      {items.map(({ itemId, name, flags }) => {
        const said = value.find((one) => one.itemId === itemId);
        if (!said) return null;
        return (
          <div key={itemId} className={styles.verdict}>
            <SegmentedControl
              name={`verdicts.${itemId}`}
              label={name}
              value={said.verdict}
              onChange={(verdict) => set(itemId, { verdict })}
              choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
              error={said.verdict === '' && error !== undefined ? t('sayOfEach') : undefined}
            />
            <DriftFlags flags={flags} />
            {said.verdict !== '' && (
              <TextField
                name={`note.${itemId}`}
                label={t('field.noteOn', { name })}
                optional
                value={said.note}
                maxLength={1_000}
                onChange={(note) => set(itemId, { note })}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
