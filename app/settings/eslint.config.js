// What `hs project lint` runs in this folder.
export { default } from '../../eslint.screens.js';
