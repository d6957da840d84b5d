import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { isNotFound, isOutdated } from '../shared/problem-error.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { SkeletonPage } from '../shared/ui/skeleton.js';
import { NotFoundPage } from './not-found-page.js';
import { mayReload, reload } from './outdated.js';
import { PageFrame } from './page-frame.js';

/** Instead of a page that could not be drawn; the shell around it stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shared');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const outdated = isOutdated(error);
  const [reloads] = useState(() => outdated && mayReload());
  useEffect(() => {
    if (reloads) reload();
  }, [reloads]);
  if (isNotFound(error)) return <NotFoundPage />;
  if (reloads) return <SkeletonPage />;
  const again = (): void => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <PageFrame>
      <ErrorPanel
        heading="h1"
        error={error}
        actions={
          <Button look="primary" onClick={outdated ? reload : again}>
            {t(outdated ? 'errors.reload' : 'errors.retry')}
          </Button>
        }
      />
    </PageFrame>
  );
}
