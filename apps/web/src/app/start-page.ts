const starts = new Map<string, () => Promise<unknown>>();

/** How the code of a page is fetched, by its path. */
export const pageStartsWith = (path: string, load: () => Promise<unknown>): void => void starts.set(path, load);

/** Fetches it beside the session instead of after it; a failure is the loader's to show, which asks again. */
export function startPage(path: string | undefined): void {
  starts
    .get(path ?? '')?.()
    .catch(() => undefined);
}
