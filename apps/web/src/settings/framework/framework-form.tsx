import { frameworkSchema, type FrameworkView } from '@rungs/contracts/framework.js';
import { api } from '../../shared/api.js';
import { ConflictDialog } from '../../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../../shared/forms/form.js';
import { useForm } from '../../shared/forms/use-form.js';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { Checkbox } from '../../shared/ui/checkbox.js';
import { Section } from '../../shared/ui/section.js';
import { TextField } from '../../shared/ui/text-field.js';
import { toast } from '../../shared/ui/toast.js';
import { useRefreshFramework } from './framework.queries.js';
import { promptLimits } from '@rungs/domain/framework/tuning-problems.js';
import { fieldsOf } from './framework-fields.js';
import { changeOf, schemaOf, stepKey, valuesOf, wordsOf } from './framework-values.js';
import { PracticeFields } from './practice-fields.js';
import { WordsFields } from './words-fields.js';
import styles from './framework.module.css';

export function FrameworkForm({ framework }: { framework: FrameworkView }) {
  const { t, i18n } = useTranslation('settings');
  const refresh = useRefreshFramework();
  const keeps = framework.abilities.includes('change');
  const form = useForm({
    schema: schemaOf(framework, (code) =>
      code === 'repeated' || code === 'prompt_count' || code === 'prompt_length'
        ? t(`framework.problem.${code}`, promptLimits)
        : t('shared:form.notTaken'),
    ),
    initial: valuesOf(framework),
    version: framework.version,
    live: true,
    draftKey: keeps ? 'framework' : undefined,
    current: { schema: frameworkSchema, values: valuesOf },
    save: (values, { version }) => api.put('/framework', changeOf(framework, values), frameworkSchema, { version }),
    onSaved: () => {
      toast({ words: t('framework.saved') });
      void refresh();
    },
  });
  const fields = fieldsOf(form);
  const practices = framework.steps.map(({ step, name, came }) => (
    <Section key={step} title={t('shared:step.long', { step, name: name[i18n.language] })}>
      {keeps && (
        <WordsFields
          of={t('framework.step', { step })}
          form={fields}
          fields={[
            {
              nameIn: (language) => wordsOf(stepKey(step), 'name', language),
              label: (language) => t('framework.nameIn', { language }),
              came,
            },
          ]}
        />
      )}
      {framework.practices
        .filter((practice) => practice.step === step)
        .map((practice) => (
          <PracticeFields
            key={practice.key}
            practice={practice}
            signals={framework.signals.filter((signal) => signal.practice === practice.key && signal.step === step)}
            form={fields}
            keeps={keeps}
          />
        ))}
    </Section>
  ));
  if (!keeps) return practices;
  return (
    <>
      <Form
        form={form}
        label={t('page.framework')}
        failureTitle={t('framework.notSaved')}
        actions={<SaveButton form={form} />}
      >
        {practices}
        <Section title={t('framework.moves')}>
          <p className={styles.nothing}>{t('framework.movesHelp')}</p>
          {(['advance', 'revisit'] as const).map((move) => (
            <Checkbox
              key={move}
              checked={form.values[move] === true}
              onChange={(checked) => form.set(move, checked)}
              label={t(`framework.move.${move}`)}
            />
          ))}
        </Section>
        <div className={styles.reason}>
          <TextField {...fields.text('reason', t('framework.reason'))} help={t('framework.reasonHelp')} optional />
        </div>
      </Form>
      <ConflictDialog
        form={form}
        show={(_, value) =>
          typeof value === 'boolean' ? t(value ? 'framework.required' : 'framework.optional') : undefined
        }
      />
    </>
  );
}
