import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { levelChangesQuery } from './people.queries.js';

export function LevelHistory({ personId, onRecord }: { personId: string; onRecord: (() => void) | null }) {
  const { t } = useTranslation('people');
  const { data, error } = useQuery(levelChangesQuery(personId));
  const record = onRecord && (
    <Button small icon="plus" onClick={onRecord}>
      {t('level.record')}
    </Button>
  );
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  return (
    <Section title={t('level.history')} aside={record}>
      {data?.length === 0 && <Empty>{t('level.none')}</Empty>}
      {data && data.length > 0 && (
        <Rows label={t('level.history')}>
          {data.map(({ id, level, kind, effectiveOn, recordedBy }) => (
            <Row
              key={id}
              sub={
                recordedBy
                  ? t('level.recordedBy', { kind: t(`level.is.${kind}`), name: recordedBy.name })
                  : t(`level.is.${kind}`)
              }
              end={<ExactDate on={effectiveOn} />}
            >
              {level.code} {level.title}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
