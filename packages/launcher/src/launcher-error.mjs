/** Something the person at the keyboard can do something about; shown without a stack. */
export class LauncherError extends Error {
  /** @override */
  name = 'LauncherError';
}
