import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeAll } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import { startWords } from '../shared/i18n/i18n.js';
import { hasWords, loadWords } from '../shared/i18n/words.js';
import { toastStore } from '../shared/ui/toast.js';
import { loadWordsFromFiles, namespaces } from './words.js';

// Parts come when they are asked for, and here each is compiled first, beside other tests: a second is not enough.
configure({ asyncUtilTimeout: 4_000 });

beforeAll(async () => {
  if (hasWords('shared')) return;
  await startWords(loadWordsFromFiles, 'en');
  await Promise.all((await namespaces()).map((namespace) => loadWords(namespace)));
});

afterEach(() => {
  cleanup();
  for (const { id } of toastStore.snapshot()) toastStore.expire(id);
  localStorage.clear();
  sessionStorage.clear();
});
