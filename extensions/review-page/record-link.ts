/** Where HubSpot shows a record; HubSpot sends readers on to the data centre their account is in. */
export function recordLink(portalId: number, type: 'company' | 'deal', id: string): string {
  return `https://app.hubspot.com/contacts/${portalId}/record/${type === 'company' ? '0-2' : '0-3'}/${id}`;
}
