import { Accordion, Flex, Link, List, Text } from '@hubspot/ui-extensions';
import type { RecordList } from '@loss-review/domain/review-page/record-list';
import { Fragment, type ReactElement } from 'react';
import { recordLink } from './record-link.ts';

/** Lists of records that somebody has to look at: each with what to do, and links to the first of them. */
export function RecordLists(props: {
  readonly portalId: number;
  readonly lists: readonly RecordList[];
  /** What is said above them. */
  readonly says: string;
}): ReactElement {
  const { portalId, lists, says } = props;
  return (
    <Flex direction="column" gap="sm">
      {says !== '' && <Text>{says}</Text>}
      {lists.map(({ title, whatToDo, first, rest }) => (
        <Accordion key={title} title={title}>
          <Flex direction="column" gap="sm">
            <Text>{whatToDo}</Text>
            <List>
              {first.map(({ records, says: line }, place) => (
                <Text key={place}>
                  {records.map(({ type, id, name }, at) => (
                    <Fragment key={id}>
                      {at > 0 && ', '}
                      <Link href={{ url: recordLink(portalId, type, id), external: true }}>{name}</Link>
                    </Fragment>
                  ))}
                  {line !== '' && records.length > 0 && ', '}
                  {line}
                </Text>
              ))}
            </List>
            {rest !== '' && <Text variant="microcopy">{rest}</Text>}
          </Flex>
        </Accordion>
      ))}
    </Flex>
  );
}
