import { spokenLanguage, type Translate } from './i18n/words.js';
import { isOutdated, ProblemError, UnreachableError } from './problem-error.js';
import { problemWords } from './problem-words.js';

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

/** Of a refusal that is about one field, what is said of that field; the server may name what ours cannot. */
function fieldWords({ code, errors }: ProblemError): string | null {
  const [fault] = errors;
  if (code !== 'invalid' || !fault) return null;
  return spokenLanguage() === 'en' ? fault.detail : problemWords('field', fault.code);
}

/** Our server says what is wrong in a form of its own: what says it otherwise is a proxy that found nobody. */
function whyUnreached(error: unknown): UnreachableError['why'] | null {
  if (error instanceof UnreachableError) return error.why;
  return error instanceof ProblemError && error.code === 'unknown' && error.status >= 500 ? 'offline' : null;
}

/** An error in the reader's language: what happened, and what to do about it. */
export function describeError(error: unknown, t: Translate<'shared'>): Described {
  const why = whyUnreached(error);
  if (why) return { headline: t(`errors.${why}`), detail: t('errors.tryAgain'), requestId: undefined };
  if (error instanceof ProblemError) {
    const said = fieldWords(error) ?? problemWords('refusal', error.code);
    const headline = said ?? t(byStatus[error.status as keyof typeof byStatus] ?? 'errors.unknown');
    // Better than nothing about a code we have no words for, for those who read the language the server speaks.
    const detail = !said && error.status < 500 && spokenLanguage() === 'en' ? (error.detail ?? '') : '';
    return { headline, detail, requestId: error.requestId };
  }
  return {
    headline: t('errors.unknown'),
    detail: t(isOutdated(error) ? 'errors.outdated' : 'errors.tryAgain'),
    requestId: undefined,
  };
}
