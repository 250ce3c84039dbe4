/** The fence between the rooms of the house, one sentence a rule. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports zod, temporal-polyfill and itself, nothing else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/', '^node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'screens-never-reach-the-server',
      comment: 'Screens see the domain and data handed to them, never serverless code.',
      severity: 'error',
      from: { path: '^(extensions|app)/' },
      to: { path: '^serverless/' },
    },
    {
      name: 'serverless-knows-no-screen',
      comment: 'Use cases know the domain, never a screen.',
      severity: 'error',
      from: { path: '^serverless/' },
      to: { path: '^(extensions|app)/' },
    },
    {
      name: 'only-the-adapter-calls-hubspot',
      comment: 'Paths, tokens and wire shapes live in serverless/hubspot alone.',
      severity: 'error',
      from: { path: '^(src|serverless|extensions|app)/', pathNot: '^serverless/hubspot/' },
      to: { path: '^node_modules/@hubspot/api-client/' },
    },
    {
      name: 'nobody-ships-tests',
      comment: 'Test code may see all; nothing that ships may see test code.',
      severity: 'error',
      from: { path: '^(src|serverless|extensions|app)/' },
      to: { path: '^test/' },
    },
    {
      name: 'builders-are-for-tests',
      comment: 'A builder makes plain data for tests and ships with nothing.',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^test/|\\.builder\\.tsx?$' },
      to: { path: '\\.builder\\.tsx?$' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is a mistake.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^app/functions/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
