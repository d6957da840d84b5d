import { useSyncExternalStore } from 'react';
import { signInQuestion } from '../recent-sign-in.js';
import { late } from './late.js';

const View = late<{ open: boolean }>(async () => (await import('./password-question-view.js')).PasswordQuestionView);

/** Stands once in the shell; asks for the password again when an act needs it. */
export function PasswordQuestion() {
  const asked = useSyncExternalStore(signInQuestion.subscribe, signInQuestion.snapshot);
  return <View open={asked !== null} />;
}
