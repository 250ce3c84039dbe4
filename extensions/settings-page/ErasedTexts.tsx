import { TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { PagedTable } from '../PagedTable.tsx';
import type { FoundWords } from './erase-words.ts';

/** Whose texts would be erased, and which. */
export function ErasedTexts({
  found,
  contactId,
}: {
  readonly found: FoundWords;
  readonly contactId: string;
}): ReactNode {
  const { name, texts } = found;
  return (
    <>
      <Text>
        {name === null
          ? `HubSpot holds no contact ${contactId}. Texts are found by its number alone, not by its name.`
          : `Contact ${contactId}: ${name}.`}
      </Text>
      {texts.length === 0 ? (
        <Text>Nothing of this contact is left to erase.</Text>
      ) : (
        <PagedTable
          columns={[{ label: 'Record' }, { label: 'Would be erased' }]}
          rows={texts.map((text) => (
            <TableRow key={`${text.type} ${text.id}`}>
              <TableCell>{text.name}</TableCell>
              <TableCell>{text.what.join(', ')}</TableCell>
            </TableRow>
          ))}
        />
      )}
    </>
  );
}
