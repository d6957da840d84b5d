import { type Language, languages } from '@rungs/domain/framework/steps.js';
import { useState } from 'react';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { Button } from '../../shared/ui/button.js';
import { TextArea } from '../../shared/ui/text-area.js';
import { TextField } from '../../shared/ui/text-field.js';
import { VisuallyHidden } from '../../shared/ui/visually-hidden.js';
import type { FrameworkFields } from './framework-fields.js';
import styles from './framework.module.css';

/** A text in both languages, each by itself. */
export type WordsField = Readonly<{
  nameIn: (language: Language) => string;
  /** "Name in Spanish" */
  label: (language: Language) => string;
  came: Readonly<Record<Language, string>>;
  /** Characters that it may have, where it is prose. */
  limit?: number;
  help?: string;
}>;

/**
 * The organization's own words for one thing, folded away: most are never touched. What they differ in from those that
 * came can be taken back, field by field.
 */
export function WordsFields({
  of,
  fields,
  form,
}: {
  of: string;
  fields: readonly WordsField[];
  form: Pick<FrameworkFields, 'text'>;
}) {
  const { t } = useTranslation('settings');
  const [opened, setOpened] = useState(false);
  const all = fields.flatMap(({ nameIn, label, came, limit, help }) =>
    languages.map((language) => {
      const short = label(language);
      // Named whole where fields stand without their headings: above the form, and in a conflict.
      const field = form.text(nameIn(language), t('framework.fieldOf', { of, field: short }));
      return { field, short, came: came[language], limit, help };
    }),
  );
  const own = all.filter(({ field, came }) => field.value !== came).length;
  const open = opened || all.some(({ field }) => field.error !== undefined);
  return (
    <details className={styles.words} open={open} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        {t('framework.ownWords')}
        <VisuallyHidden> {of}</VisuallyHidden>
        {own > 0 && <span className={styles.own}> · {t('framework.ownCount', { count: own })}</span>}
      </summary>
      {open && (
        <>
          <p className={styles.nothing}>{t('framework.ownWordsHelp')}</p>
          <div className={styles.languages}>
            {all.map((text) => (
              <OwnText key={text.field.name} {...text} of={of} />
            ))}
          </div>
        </>
      )}
    </details>
  );
}

type OwnTextProps = {
  of: string;
  field: ReturnType<FrameworkFields['text']>;
  short: string;
  came: string;
  limit: number | undefined;
  help: string | undefined;
};

function OwnText({ of, field, short, came, limit, help }: OwnTextProps) {
  const { t } = useTranslation('settings');
  const label = (
    <>
      {short}
      <VisuallyHidden> {of}</VisuallyHidden>
    </>
  );
  return (
    <div className={styles.text}>
      {limit === undefined ? (
        <TextField {...field} label={label} placeholder={came} />
      ) : (
        <TextArea {...field} label={label} placeholder={came} limit={limit} rows={4} help={help} />
      )}
      {field.value !== came && (
        <Button look="quiet" small icon="undo" onClick={() => field.onChange(came)}>
          {t('framework.reset')}
          <VisuallyHidden> {field.label}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}
