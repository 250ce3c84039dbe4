import tseslint from 'typescript-eslint';
import screenRules from './eslint.screens.js';

const screens = ['app/**/*.{ts,tsx}', 'extensions/**/*.{ts,tsx}'];
const only = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

export default [
  { ignores: ['**/node_modules', '**/dist', 'build', 'app/functions'] },
  // The parser for all; HubSpot's preset brings JSX, not TypeScript.
  { files: ['**/*.{ts,tsx}'], ...tseslint.configs.base },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  ...screenRules.filter(({ ignores }) => !ignores).map((config) => ({ ...config, files: screens })),
  // Two of the preset's rules look for "src/app/…" in the path and are silent with srcDir ".": our own fence.
  only(['app/cards/**/*.{ts,tsx}'], ['../*', '@hubspot/ui-extensions/pages*']),
  only(['app/{pages,settings}/**/*.{ts,tsx}'], ['../*', '@hubspot/ui-extensions/crm']),
  only(['extensions/**'], ['@hubspot/ui-extensions/crm', '@loss-review/serverless*']),
  // HubSpot shows its own pieces of a record in cards alone.
  only(['extensions/{card,defection-card,recovery-call}/**'], ['@loss-review/serverless*']),
];
