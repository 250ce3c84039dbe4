import { Button, Flex, LoadingButton, Select, Tile } from '@hubspot/ui-extensions';
import { departureOf } from '@loss-review/domain/reasons/departure-of';
import type { ReasonChange } from '@loss-review/domain/reasons/reason-change';
import type { ListedOption } from '@loss-review/domain/reasons/reason-list';
import { departureCodes } from '@loss-review/domain/schema/departures';
import { type ReactNode, useState } from 'react';
import { EnterLabel, labelIn } from './EnterLabel.tsx';
import type { ReasonWork } from './reason-form.ts';
import { departureWords } from './reason-words.ts';

/** The name of a category, and how customers depart for its reasons; null: a new one. */
export function CategoryForm(props: ReasonWork & { readonly category: ListedOption | null }): ReactNode {
  const { category, held, isSaving, show, make } = props;
  const [typed, setTyped] = useState(category?.label ?? '');
  const [departure, setDeparture] = useState(departureOf(category?.value ?? null, held.rules));
  const label = labelIn(typed);
  const change = label === null ? null : changeOf(category, label, departure);
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <EnterLabel
          label={category === null ? 'Name of the new category' : 'Name of the category'}
          description="It stands before the names of its reasons."
          typed={typed}
          type={setTyped}
        />
        <Select
          name="departure"
          label="How customers depart for these reasons"
          placeholder="Choose one"
          {...(departure === null ? {} : { value: departure })}
          options={departureCodes.map((value) => ({ value, label: departureWords[value] }))}
          onChange={(chosen) => setDeparture(departureCodes.find((code) => code === chosen) ?? null)}
        />
        <Flex direction="row" gap="sm" wrap>
          <LoadingButton
            variant="primary"
            size="sm"
            loading={isSaving}
            disabled={change === null}
            onClick={() => make(change)}
          >
            {category === null ? 'Add the category' : 'Save the category'}
          </LoadingButton>
          <Button size="sm" variant="transparent" onClick={() => show(null)}>
            Close
          </Button>
        </Flex>
      </Flex>
    </Tile>
  );
}

/** A new category says how customers depart; of one that is there it may stay unknown. */
function changeOf(
  category: ListedOption | null,
  label: string,
  departure: ReturnType<typeof departureOf>,
): ReasonChange | null {
  if (category !== null) return { does: 'change_category', category: category.value, label, departure };
  return departure === null ? null : { does: 'add_category', label, departure };
}
