import { createRoot } from 'react-dom/client';
import { shiftClock } from '../shift-clock.ts';
import { readAccount } from './account.ts';
import { screenAt } from './screens.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place to draw in.');
const account = await readAccount(new URLSearchParams(window.location.search).get('as'));
shiftClock(account.clockOffsetMs);
createRoot(place).render(screenAt(window.location.pathname, account));
