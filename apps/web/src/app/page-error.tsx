import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ContractError, isNotFound } from '../shared/problem-error.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { NotFound } from '../shared/ui/not-found.js';

/** Instead of a page that could not be drawn; the shell around it stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shared');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (isNotFound(error)) return <NotFound />;
  const again = (): void => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  // A chunk that is gone or an answer of another shape: a newer version was deployed, and only a reload helps.
  const outdated =
    error instanceof ContractError || /dynamically imported module|importing a module/iu.test(String(error));
  return (
    <ErrorPanel
      error={error}
      actions={
        outdated ? (
          <Button look="primary" onClick={() => location.reload()}>
            {t('errors.reload')}
          </Button>
        ) : (
          <Button look="primary" onClick={again}>
            {t('errors.retry')}
          </Button>
        )
      }
    />
  );
}
