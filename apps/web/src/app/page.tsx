import type { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { createElement } from 'react';
import { loadWords, type Namespace } from '../shared/i18n/words.js';
import { UnreachableError } from '../shared/problem-error.js';
import { serverAnswers, untilReached } from '../shared/reach.js';
import type { PageModule } from '../shared/page-module.js';
import type { Viewer } from '../shared/session.js';
import { SkeletonPage } from '../shared/ui/skeleton.js';
import { pageStartsWith } from './start-page.js';

/** `'/people/$personId/goals'` has the params `{ personId: string }`. */
export type ParamsOf<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<`/${Rest}`>
  : Path extends `${string}$${infer Name}`
    ? Record<Name, string>
    : // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- "no params", joined with others by &
      {};

/** A page that does not come because nobody answers is not older than the server, and loading it again would end it. */
async function whenUnreachable(cause: unknown): Promise<never> {
  if (await serverAnswers()) throw cause;
  void untilReached();
  throw new UnreachableError('offline', { cause });
}

/**
 * One page: its address, the words it speaks and where its code is. Code, words and data come in parallel, when
 * somebody is about to go there (a hovered link is enough).
 */
export function page<Parent extends AnyRoute, const Path extends string>(
  parent: () => Parent,
  path: Path,
  words: Namespace,
  load: () => Promise<{ default: unknown }>,
) {
  type Module = PageModule<ParamsOf<Path>>;
  let loaded: Module | undefined;
  // Not typed as a PageModule in the signature: pages link to routes, so the type of the routes may not wait for theirs.
  const once = async () => (loaded ??= (await load().catch(whenUnreachable)) as Module);
  pageStartsWith(path, once);
  const route = createRoute({
    getParentRoute: parent,
    path,
    loader: async ({ context, params, location }) => {
      const [module] = await Promise.all([once(), loadWords(words)]);
      const { client, viewer = null } = context as { client: QueryClient; viewer?: Viewer };
      const search = location.search as Record<string, unknown>;
      // The router's params and ours are the same object; its type cannot be computed from a path that is a parameter.
      await module.prefetch?.({ client, viewer, search, params: params as ParamsOf<Path> });
    },
    component: function Page() {
      const params = route.useParams() as ParamsOf<Path>;
      // The loader has brought it. The router's own lazy components make React warn, as they wait in some renders only.
      if (!loaded) throw new Error(`The page at ${path} is drawn before it is loaded.`);
      return createElement(loaded.default, { params });
    },
    pendingComponent: function Pending() {
      const Shape = loaded?.Loading ?? SkeletonPage;
      // Before the door nothing is known of what comes; an empty moment is calmer than a wrong shape.
      return parent().isRoot ? null : <Shape />;
    },
  });
  return route;
}
