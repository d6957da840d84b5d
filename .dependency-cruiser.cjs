/** Each rule says why it is there; `pnpm check:imports` fails on any of them. */
const features = '^apps/(api|web)/src/(?!app/|platform/|shared/|test/|demo/|commands/)([^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'contracts-know-zod-only',
      comment: 'Contracts are read by browser, server and command line alike; whatever they import, all three carry.',
      severity: 'error',
      from: { path: '^packages/contracts/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/contracts/src', 'node_modules/zod'] },
    },
    {
      name: 'domain-depends-on-nothing',
      comment: 'The rules of the business are values and functions: no I/O, no clock, no library to keep up with.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'What everything stands on must not lean on what stands on it.',
      severity: 'error',
      from: { path: '^apps/api/src/platform' },
      to: { path: '^apps/api/src/(?!platform/)' },
    },
    {
      name: 'shared-knows-no-feature',
      comment: 'The kit is used by every screen, so it may know none.',
      severity: 'error',
      from: { path: '^apps/web/src/shared', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^apps/web/src/(?!shared/)' },
    },
    {
      name: 'features-through-the-front-door',
      comment: 'A feature shows what others may use in its index.ts; the rest is free to change.',
      severity: 'error',
      from: { path: features },
      to: { path: features, pathNot: ['^apps/(api|web)/src/$2/', '/index\\.tsx?$'] },
    },
    {
      name: 'records-do-not-know-each-other',
      comment: 'Records of one kind never reach for another kind: what both need is counted in progress, below them.',
      severity: 'error',
      from: {
        path: '^apps/api/src/(assessments|capacity|check-ins|focus-sessions|visibility-events|goals|key-players|feedback|evidence|comments|opportunities)/',
      },
      to: {
        path: '^apps/api/src/(assessments|capacity|check-ins|focus-sessions|visibility-events|goals|key-players|feedback|evidence|comments|opportunities)/',
        pathNot: '^apps/api/src/$1/',
      },
    },
    {
      name: 'identity-is-below',
      comment: 'Every feature asks identity who somebody is; it asks nobody.',
      severity: 'error',
      from: { path: '^apps/api/src/identity' },
      to: { path: '^apps/api/src/(?!identity/|platform/)' },
    },
    {
      name: 'nobody-imports-readers',
      comment: 'Pipeline and imports read what features keep and are read by none.',
      severity: 'error',
      from: { path: '^apps/api/src/(?!pipeline/|imports/|demo/|commands/|app\\.module|entities|main)' },
      to: { path: '^apps/api/src/(pipeline|imports)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'default'],
    },
  },
};
