import { late } from '../shared/ui/late.js';

/** Comes with the press that opens it. */
export const PublishDialog = late(async () => (await import('./publish-dialog.js')).PublishDialog);
