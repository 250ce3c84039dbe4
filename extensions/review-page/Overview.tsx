import { Box, Flex, Heading, List, Statistics, StatisticsItem, Text, Tile } from '@hubspot/ui-extensions';
import type { OpenedFigures } from '@loss-review/domain/review-page/opened-figures';
import type { OpenedReview, ShownNumbers } from '@loss-review/domain/review-page/opened-review';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { ReactElement } from 'react';
import type { Asked } from '../use-asked.ts';
import { callsInWords } from './call-words.ts';
import { whyTheyLeft } from './why-they-left.ts';

interface OverviewProps {
  readonly review: OpenedReview;
  readonly numbers: ShownNumbers;
  readonly figures: Asked<OpenedFigures>;
  readonly words: LocalWords;
}

/** What matters, on one screen: how many left, how much that is, why, and what we do about it. */
export function Overview({ review, numbers, figures, words }: OverviewProps): ReactElement {
  const rate = (fraction: number | null): string => (fraction === null ? 'No rate' : words.percent(fraction));
  return (
    <Flex direction="column" gap="sm">
      <Heading>The month in numbers</Heading>
      <Text>{review.sentences[0]}</Text>
      <Statistics>
        <StatisticsItem label="Customers lost" number={words.count(numbers.churned)} />
        <StatisticsItem label="Yearly value lost" number={words.money(numbers.revenueLost)} />
        <StatisticsItem label="Customers back" number={words.count(numbers.returned)} />
      </Statistics>
      <Statistics>
        <StatisticsItem label="Logo churn" number={rate(numbers.logoChurn)} />
        <StatisticsItem label="Gross revenue retention" number={rate(numbers.grr)} />
        <StatisticsItem label="Net revenue retention" number={rate(numbers.nrr)} />
      </Statistics>
      {numbers.churned > 0 && (
        <Flex direction="row" gap="sm" wrap>
          <Told title="Why they left" sentences={whyTheyLeft(figures, review.calls, words)} />
          {review.calls && (
            <Told title="What we do about it" sentences={[callsInWords(review.calls, words)]} />
          )}
        </Flex>
      )}
    </Flex>
  );
}

function Told(props: { readonly title: string; readonly sentences: readonly string[] }): ReactElement {
  return (
    <Box flex={1}>
      <Tile compact>
        <Heading>{props.title}</Heading>
        <List variant="unordered-styled">
          {props.sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </List>
      </Tile>
    </Box>
  );
}
