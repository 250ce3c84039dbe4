/** What can be looked at, in lines for people. */
export function demoAddresses(address: string, portalId: number): string {
  return [
    '',
    `Companies      ${address}/contacts/${portalId}/objects/0-2  (choose one, then the tab "Customer loss")`,
    `Call tasks     ${address}/tasks/${portalId}`,
    `Review page    ${address}/app/${portalId}/page`,
    `Settings page  ${address}/app/${portalId}/settings`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}
