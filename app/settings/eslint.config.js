import { config as hubspot } from '@hubspot/eslint-config-ui-extensions';
import tseslint from 'typescript-eslint';

// What `hs project lint` runs in this folder: HubSpot's preset, with the parser it lacks.
export default [
  { ignores: ['dist'] },
  { files: ['**/*.{ts,tsx}'], ...tseslint.configs.base },
  ...hubspot.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
];
