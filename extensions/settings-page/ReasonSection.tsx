import { Button, Flex } from '@hubspot/ui-extensions';
import { categoryOf, type ReasonList } from '@loss-review/domain/reasons/reason-list';
import type { ReasonRules } from '@loss-review/domain/settings/settings';
import { type ReactNode, useState } from 'react';
import type { Ask } from '../functions.ts';
import { CategoryForm } from './CategoryForm.tsx';
import { CategoryReasons } from './CategoryReasons.tsx';
import { ReasonNoticeAlert } from './ReasonNoticeAlert.tsx';
import type { OpenForm, ReasonWork } from './reason-form.ts';
import { Section } from './Section.tsx';
import { useReasons } from './use-reasons.ts';

/** The list of reasons by category, and what operators do with it. Every change is kept at once. */
export function ReasonSection(props: {
  readonly ask: Ask;
  readonly portalId: number;
  readonly reasons: ReasonList;
  readonly rules: ReasonRules;
  readonly takeOver: (rules: ReasonRules) => void;
}): ReactNode {
  const form = useReasons(props);
  const [open, setOpen] = useState<OpenForm | null>(null);
  const { list } = form.held;
  const toggle = (wanted: OpenForm | null): void => {
    form.clear();
    setOpen(wanted);
  };
  const working: ReasonWork = {
    held: form.held,
    isSaving: form.isSaving,
    open,
    show: toggle,
    make: (change) => {
      if (change === null) return;
      void form.make(change).then((isKept) => {
        if (isKept) setOpen(null);
      });
    },
  };
  const stray = list.reasons.filter(({ value }) => categoryOf(value, list) === null);
  return (
    <Section
      title="Reasons"
      help="Why customers leave. Choose a reason to rename, hide or merge it; the records that hold it keep it. Each change here is kept at once, without Save settings."
    >
      <Flex direction="column" gap="xs">
        {list.categories.map((category) => (
          <CategoryReasons key={category.value} category={category} {...working} />
        ))}
        {stray.length > 0 && <CategoryReasons category={null} {...working} />}
      </Flex>
      {form.notice !== null && <ReasonNoticeAlert notice={form.notice} />}
      {open?.form === 'add_category' ? (
        <CategoryForm category={null} {...working} />
      ) : (
        <Flex direction="row">
          <Button size="sm" onClick={() => toggle({ form: 'add_category' })}>
            Add a category
          </Button>
        </Flex>
      )}
    </Section>
  );
}
