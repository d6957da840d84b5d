import { lazy } from 'react';
import { loadPart } from '../shared/ui/load-part.js';

/** The whole talk of two; it comes after the page it stands on. */
export const CommentsPanel = lazy(async () => ({
  default: (await loadPart(() => import('./comments-panel.js'))).CommentsPanel,
}));
export { CommentCount, RecordThread } from './record-thread.js';
