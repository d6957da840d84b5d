import './shared/zod-settings.js';
import './shared/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { begin } from './app/begin.js';
import { loadWords } from './app/load-words.js';
import { startWords } from './shared/i18n/i18n.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const words = startWords(loadWords);
begin();
await words;
createRoot(root).render(<App />);
