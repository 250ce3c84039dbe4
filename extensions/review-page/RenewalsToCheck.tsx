import { Accordion, Flex, Link, List, Text } from '@hubspot/ui-extensions';
import type { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { furtherOnes } from './further-ones.ts';
import { recordLink } from './record-link.ts';

interface RenewalsToCheckProps {
  readonly portalId: number;
  readonly renewals: OpenedReview['pleaseCheck'];
  /** How many there are; `renewals` are the first of them. */
  readonly count: number;
  readonly words: LocalWords;
}

/** Lost renewals of companies that never were customers: each with its deal and its company. */
export function RenewalsToCheck({ portalId, renewals, count, words }: RenewalsToCheckProps): ReactElement {
  return (
    <Accordion title={`Customer? Please check these lost renewals: ${words.count(count)}`}>
      <Flex direction="column" gap="sm">
        <Text>
          A renewal was lost, but its company has no won deal before it, so it does not count as a customer
          who left. If it was a customer, add the deal it bought with and set it to won. If it was none, move
          the lost deal out of the renewals.
        </Text>
        <List>
          {renewals.map(({ dealId, name, companyId, companyName }) => (
            <Text key={dealId}>
              <Link href={{ url: recordLink(portalId, 'deal', dealId), external: true }}>{name}</Link>
              {' of '}
              {companyName === null ? (
                'a company that is no longer in HubSpot'
              ) : (
                <Link href={{ url: recordLink(portalId, 'company', companyId), external: true }}>
                  {companyName}
                </Link>
              )}
            </Text>
          ))}
        </List>
        <Text variant="microcopy">{furtherOnes(count, renewals.length, words)}</Text>
      </Flex>
    </Accordion>
  );
}
