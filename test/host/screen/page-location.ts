import type { Navigate } from './components/pages.tsx';
import type { PageLocation } from './wire.ts';

/** Where the app page stands: its own address is kept behind the hash of the host's. */
export function currentLocation(): PageLocation {
  const url = new URL(window.location.hash.slice(1) || '/', 'http://page');
  return { path: url.pathname, params: Object.fromEntries(url.searchParams) };
}

/** Moves the app page as HubSpot's `navigateToPage` does: `:name` is filled from params, the rest is the query. */
export const navigate: Navigate = ({ to, params = {} }) => {
  const rest = new URLSearchParams(params);
  const path = to.replace(/:(\w+)/g, (_, name: string) => {
    rest.delete(name);
    return encodeURIComponent(params[name] ?? '');
  });
  window.location.hash = rest.size > 0 ? `${path}?${rest}` : path;
};
