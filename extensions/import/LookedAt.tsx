import { Alert, Button, ButtonRow, Checkbox, Flex, Text } from '@hubspot/ui-extensions';
import type { ReadRows } from '@loss-review/domain/import/import-slice';
import { type ReactElement, useState } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { ImportTold } from './run-import.ts';

interface LookedAtProps {
  readonly read: ReadRows;
  readonly told: ImportTold;
  readonly words: LocalWords;
  readonly onImport: () => void;
  readonly onLeave: () => void;
}

/** What would become of the rows in short, and the choice to import them. */
export function LookedAt({ read, told, words, onImport, onLeave }: LookedAtProps): ReactElement {
  const [adds, setAdds] = useState(false);
  const labels = read.missing.reasons.map(({ label }) => label);
  const fine = told.rows.filter(({ outcome }) => outcome === 'joined' || outcome === 'made').length;
  const made = told.rows.filter(({ outcome }) => outcome === 'made').length;
  const wrong = new Set(read.problems.map(({ line }) => line)).size;
  const others = told.rows.length - fine + wrong;
  return (
    <Flex direction="column" gap="sm">
      <Text testId="import-summary">
        {`${rowsInWords(fine - made, words)} would join a loss and ${rowsInWords(made, words)} would make a new one. ${othersInWords(others, words)}`}
      </Text>
      {labels.length > 0 && (
        <Alert title="Reasons that are new here" variant="warning">
          {`${labels.join(', ')}. Correct them in your spreadsheet, or add them.`}
        </Alert>
      )}
      {labels.length > 0 && (
        <Checkbox name="add-reasons" checked={adds} onChange={(checked) => setAdds(checked)}>
          Add these reasons to the lists of this account
        </Checkbox>
      )}
      <ButtonRow>
        <Button variant="primary" disabled={fine === 0 || (labels.length > 0 && !adds)} onClick={onImport}>
          {`Import ${rowsInWords(fine, words)}`}
        </Button>
        <Button onClick={onLeave}>Change the rows</Button>
      </ButtonRow>
    </Flex>
  );
}

function rowsInWords(count: number, words: LocalWords): string {
  return count === 1 ? '1 row' : `${words.count(count)} rows`;
}

function othersInWords(count: number, words: LocalWords): string {
  if (count === 0) return 'No row is left out.';
  return `${rowsInWords(count, words)} would be left out; the notes say why.`;
}
