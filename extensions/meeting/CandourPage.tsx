import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages';
import { candour } from '@loss-review/domain/meeting/candour';
import type { ReactElement } from 'react';
import { PageNavigation } from '../PageNavigation.tsx';

/** A short page for executives before the meeting. */
export function CandourPage(): ReactElement {
  return (
    <Flex direction="column" gap="md">
      <PageTitle>Before the meeting: candour</PageTitle>
      <PageNavigation here="/candour" />
      {candour.map(({ title, sentences }) => (
        <Flex key={title} direction="column" gap="xs">
          <Heading>{title}</Heading>
          {sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Flex>
      ))}
      <PageLink to="/meeting">Begin the meeting</PageLink>
    </Flex>
  );
}
