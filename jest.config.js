const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];

const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': swc },
  // Sources import './x.js' (what Node will load after the build); under jest the file is still './x.ts'.
  moduleNameMapper: {
    '^@rungs/(contracts|domain|embedded-postgres)/(.*)\\.js$': '<rootDir>/packages/$1/src/$2.ts',
    '\\.module\\.css$': '<rootDir>/apps/web/src/test/css-module.js',
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
};

/** Four kinds of test, each of which can be run alone: `pnpm jest --selectProjects unit`. */
export default {
  // A loaded machine takes its time to start a database; a test that hangs still ends.
  testTimeout: 30_000,
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/packages/*/src/**/*.test.ts', '<rootDir>/apps/{api,cli}/src/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: '<rootDir>/apps/web/src/test/environment.js',
      testMatch: ['<rootDir>/apps/web/src/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/test/setup.ts'],
    },
    {
      ...shared,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api/e2e/**/*.test.ts', '<rootDir>/apps/cli/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/apps/api/e2e/support/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/api/e2e/support/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/web/journeys/**/*.test.ts'],
      globalSetup: '<rootDir>/apps/api/e2e/support/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/api/e2e/support/global-teardown.mjs',
    },
  ],
};
