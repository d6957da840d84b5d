import { spokenLanguage, type Translate } from './i18n/words.js';
import { ContractError, ProblemError, UnreachableError } from './problem-error.js';

/** Codes that have words of their own in `shared/locales`; another code falls back on its status. */
const worded = {
  wrong_credentials: 'errors.code.wrong_credentials',
  wrong_password: 'errors.code.wrong_password',
  account_exists: 'errors.code.account_exists',
  too_many_attempts: 'errors.code.too_many_attempts',
  already_member: 'errors.code.already_member',
  csrf: 'errors.code.csrf',
  email_in_directory: 'errors.code.email_in_directory',
  has_left: 'errors.code.has_left',
  last_admin: 'errors.code.last_admin',
  recent_sign_in_required: 'errors.code.recent_sign_in_required',
  too_many_tokens: 'errors.code.too_many_tokens',
} as const;

const byStatus = {
  400: 'errors.status.400',
  401: 'errors.status.401',
  403: 'errors.status.403',
  404: 'errors.status.404',
  409: 'errors.status.409',
  412: 'errors.status.412',
  413: 'errors.status.413',
  422: 'errors.status.422',
  429: 'errors.status.429',
  503: 'errors.status.503',
} as const;

export type Described = Readonly<{ headline: string; detail: string; requestId: string | undefined }>;

/** An error in the reader's language: what happened, and what to do about it. */
export function describeError(error: unknown, t: Translate<'shared'>): Described {
  if (error instanceof UnreachableError) {
    return { headline: t(`errors.${error.why}`), detail: t('errors.tryAgain'), requestId: undefined };
  }
  if (error instanceof ProblemError) {
    const code = worded[error.code as keyof typeof worded];
    const status = byStatus[error.status as keyof typeof byStatus];
    const headline = t(code ?? status ?? 'errors.unknown');
    // The server's own sentence is more exact than ours, for those who read the language it speaks.
    const detail = !code && error.status < 500 && spokenLanguage() === 'en' ? (error.detail ?? '') : '';
    return { headline, detail, requestId: error.requestId };
  }
  return {
    headline: t('errors.unknown'),
    detail: t(error instanceof ContractError ? 'errors.outdated' : 'errors.tryAgain'),
    requestId: undefined,
  };
}
