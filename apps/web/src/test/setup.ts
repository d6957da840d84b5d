import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeAll } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import i18next from 'i18next';
import { startWords } from '../shared/i18n/i18n.js';
import { toastStore } from '../shared/ui/toast.js';
import { loadWordsFromFiles, namespaces } from './words.js';

beforeAll(async () => {
  if (i18next.isInitialized) return;
  await startWords(loadWordsFromFiles, 'en');
  await i18next.loadNamespaces(await namespaces());
});

afterEach(() => {
  cleanup();
  for (const { id } of toastStore.snapshot()) toastStore.expire(id);
  localStorage.clear();
  sessionStorage.clear();
});
