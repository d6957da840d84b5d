import type { PeopleImportView } from '@rungs/contracts/people-import.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { FileField } from './file-field.js';
import { uploadFile, useImportAct } from './imports.queries.js';
import { Steps } from './steps.js';
import styles from './import.module.css';

export function UploadStep({ onUploaded }: { onUploaded: (found: PeopleImportView, file: File) => void }) {
  const { t } = useTranslation('imports');
  const upload = useImportAct(uploadFile);
  const send = (file: File): void => upload.mutate(file, { onSuccess: (found) => onUploaded(found, file) });
  return (
    <>
      <PageHead title={t('title')} kicker={<Steps at="file" />} sentence={t('upload.sentence')}>
        {t('upload.under')}
      </PageHead>
      <div className={styles.column}>
        {upload.error && <ErrorPanel title={t('upload.failed')} error={upload.error} />}
        <FileField label={t('upload.choose')} help={t('upload.help')} busy={upload.isPending} onFile={send} />
        <ul className={styles.promises}>
          <li>{t('upload.promise.nothing')}</li>
          <li>{t('upload.promise.sensitive')}</li>
          <li>{t('upload.promise.leavers')}</li>
        </ul>
      </div>
    </>
  );
}
