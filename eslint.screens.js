import { config as hubspot } from '@hubspot/eslint-config-ui-extensions';
import react from 'eslint-plugin-react';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const files = ['**/*.{ts,tsx}'];

// The rules of what HubSpot shows: its own preset, with the parser it lacks, and React's. Our lint uses them in `app`
// and `extensions`, `hs project lint` in each folder of screens.
export default [
  { ignores: ['dist'] },
  { files, ...tseslint.configs.base },
  ...hubspot.map((config) => ({ ...config, files })),
  {
    files,
    ...react.configs.flat.recommended,
    settings: { react: { version: '18.3' } },
  },
  { files, ...react.configs.flat['jsx-runtime'] },
  { files, ...reactHooks.configs.flat.recommended },
  // A screen asks its function when it opens or is given another month; that state begins with the question.
  { files, rules: { 'react-hooks/set-state-in-effect': 'off' } },
];
