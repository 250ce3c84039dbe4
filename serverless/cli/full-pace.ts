/**
 * Parts of HubSpot's rate limits that a command uses, since an operator waits for it. Of 190 requests in ten seconds it
 * leaves 16, so that a colleague can open a card meanwhile. Of five searches a second any part below all would be four:
 * a fifth of the time for nothing, since cards do not search and a search refused is repeated a second later.
 */
export const fullPace = { share: 0.92, searchShare: 1 } as const;
