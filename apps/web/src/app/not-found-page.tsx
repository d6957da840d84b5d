import { NotFound } from '../shared/ui/not-found.js';
import { PageFrame } from './page-frame.js';

export const NotFoundPage = () => (
  <PageFrame>
    <NotFound />
  </PageFrame>
);
