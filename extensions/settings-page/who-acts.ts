/** Who can mend it, as a sentence; null where it is whoever reads it. */
export function whoActs(who: 'user' | 'operator' | 'administrator' | 'us' | null): string | null {
  switch (who) {
    case 'administrator':
      return 'An administrator of this HubSpot account can do this.';
    case 'us':
      return 'This is for the makers of the app: please report it.';
    default:
      return null;
  }
}
