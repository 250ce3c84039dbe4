import { Flex, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { ReactElement } from 'react';

/** The app's pages by their addresses; HubSpot shows one app page, which routes by itself. */
const pages = [
  { at: '/', label: 'Loss review' },
  { at: '/call-list', label: 'Call list' },
  { at: '/my-calls', label: 'My calls' },
  { at: '/issues', label: 'Issues' },
  { at: '/meeting', label: 'Meeting' },
  { at: '/candour', label: 'Candour' },
  { at: '/import', label: 'Import losses' },
] as const;
type Address = (typeof pages)[number]['at'];

/** Those that show one month. */
const ofMonth: readonly Address[] = ['/', '/call-list', '/issues', '/meeting'];

/** The way between the app's pages; the month goes along to those that show one. */
export function PageNavigation(props: {
  readonly here: Address;
  /** `YYYY-MM` */
  readonly month?: string | undefined;
}): ReactElement {
  const { here, month } = props;
  return (
    <Flex direction="row" gap="md" wrap testId="pages">
      {pages.map(({ at, label }) =>
        at === here ? (
          <Text key={at} format={{ fontWeight: 'bold' }}>
            {label}
          </Text>
        ) : (
          <PageLink
            key={at}
            to={at}
            {...(month !== undefined && ofMonth.includes(at) ? { params: { month } } : {})}
          >
            {label}
          </PageLink>
        ),
      )}
    </Flex>
  );
}
