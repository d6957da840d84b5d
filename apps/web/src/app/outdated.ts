const mark = 'rungs:reloaded';
/** Names this build: the file carries a hash. */
const build = import.meta.url;

/** Whether a reload is worth trying: once per build, and only while somebody can be reached. */
export function mayReload(): boolean {
  try {
    return navigator.onLine && sessionStorage.getItem(mark) !== build;
  } catch {
    return false;
  }
}

export function reload(): void {
  try {
    sessionStorage.setItem(mark, build);
  } catch {
    // Then nothing was promised: `mayReload` has said no.
  }
  location.reload();
}
