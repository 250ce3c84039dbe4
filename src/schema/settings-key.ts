/** The key of the review record that holds the current settings; it is left out of every list. */
export const settingsKey = 'settings';
