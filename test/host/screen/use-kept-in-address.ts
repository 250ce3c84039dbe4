import { useState } from 'react';

/** State kept in the address of the screen, so that who goes back finds a list as it was left; empty by default. */
export function useKeptInAddress(name: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(new URLSearchParams(window.location.search).get(name) ?? '');
  const keep = (next: string): void => {
    setValue(next);
    const query = new URLSearchParams(window.location.search);
    if (next === '') query.delete(name);
    else query.set(name, next);
    window.history.replaceState(null, '', query.size > 0 ? `?${query}` : window.location.pathname);
  };
  return [value, keep];
}
