import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Viewer } from './session.js';

export type Prefetch<Params> = (at: {
  client: QueryClient;
  params: Params;
  /** `null` on the pages before the sign-in. */
  viewer: Viewer | null;
  search: Record<string, unknown>;
}) => unknown;

/** What the module of a page exports. */
export type PageModule<Params> = Readonly<{
  default: ComponentType<{ params: Params }>;
  /** Starts the page's queries while its code is still on its way; awaited before the page is drawn. */
  prefetch?: Prefetch<Params>;
  /** The shape of what comes, when it takes longer than a blink. */
  Loading?: ComponentType;
}>;
