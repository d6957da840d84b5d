import type { TestingLibraryMatchers } from '@testing-library/jest-dom/matchers';

/** jest-dom augments this module itself, but cannot see it where packages see their own dependencies only. */
declare module '@jest/expect' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation adds what it extends
  interface Matchers<R extends void | Promise<void>> extends TestingLibraryMatchers<unknown, R> {}
}
