import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import type { AgendaItem } from '@loss-review/domain/meeting/agenda';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { ReactElement } from 'react';
import { FigureView } from '../figure/FigureView.tsx';
import { CompanyLink } from '../my-calls/CompanyLink.tsx';

/** One thing the meeting looks at: what is said first, then what it stands on. */
export function AgendaView(props: {
  readonly item: AgendaItem;
  readonly portalId: number;
  readonly words: LocalWords;
}): ReactElement {
  const { item, portalId, words } = props;
  return (
    <Flex direction="column" gap="md" testId={item.id}>
      {item.sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {item.figures.map((figure) => (
        <FigureView key={figure.id} figure={figure} words={words} />
      ))}
      {item.lists.map(({ title, rows, more }) => (
        <Flex key={title} direction="column" gap="xs">
          <Heading>{title}</Heading>
          <List variant="unordered-styled">
            {rows.map(({ label, says, companyId }, place) => (
              <Text key={place}>
                {companyId === null ? (
                  <Text inline format={{ fontWeight: 'bold' }}>
                    {label}
                  </Text>
                ) : (
                  <CompanyLink portalId={portalId} call={{ companyId, name: label }} />
                )}
                {` ${says}`}
              </Text>
            ))}
          </List>
          {more > 0 && <Text>{`${words.count(more)} more stand in the export.`}</Text>}
        </Flex>
      ))}
    </Flex>
  );
}
