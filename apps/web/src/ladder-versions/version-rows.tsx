import type { LadderHistory } from '@rungs/contracts/ladder-drafts.js';
import { useState } from 'react';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows } from '../shared/ui/section.js';
import { DifferenceDrawer } from './difference-drawer.js';
import { fileAddress } from './versions.queries.js';
import styles from './version-rows.module.css';

type Version = LadderHistory['versions'][number];
const atFirst = 3;

/** The versions of one ladder, the latest first: why each came, what it changed, and each as a file. */
export function VersionRows({ name, versions }: { name: string; versions: readonly Version[] }) {
  const { t } = useTranslation('ladder');
  const difference = useOpened<{ later: Version; earlier: Version }>();
  const [all, setAll] = useState(false);
  const shown = all ? versions : versions.slice(0, atFirst);
  return (
    <>
      <Rows label={t('versions.of', { name })}>
        {shown.map((version, index) => {
          const earlier = versions[index + 1];
          return (
            <Row
              key={version.versionId}
              lead={t('versions.number', { number: version.number })}
              sub={
                <>
                  <RelativeDate on={version.publishedAt} />
                  {version.publishedBy && ` · ${version.publishedBy.name}`}
                </>
              }
              end={
                <span className={styles.end}>
                  {earlier && (
                    <Button look="quiet" small onClick={() => difference.show({ later: version, earlier })}>
                      {t('versions.changed')}
                    </Button>
                  )}
                  {(['csv', 'json'] as const).map((format) => (
                    <a key={format} className={styles.file} href={fileAddress(version.versionId, format)} download>
                      {t('versions.file', { format: format.toUpperCase(), number: version.number })}
                    </a>
                  ))}
                </span>
              }
            >
              <span className={styles.changelog}>{version.changelog || t('versions.first')}</span>
            </Row>
          );
        })}
      </Rows>
      {versions.length > shown.length && (
        <Button look="quiet" small onClick={() => setAll(true)}>
          {t('versions.all', { count: versions.length })}
        </Button>
      )}
      {difference.opened && (
        <DifferenceDrawer
          key={difference.opened.key}
          of={difference.opened.of}
          open={difference.opened.open}
          onClose={difference.close}
        />
      )}
    </>
  );
}
