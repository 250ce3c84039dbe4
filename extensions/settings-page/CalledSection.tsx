import { Checkbox } from '@hubspot/ui-extensions';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import type { ReactNode } from 'react';
import { ChooseOne } from './ChooseOne.tsx';
import { EnterList } from './EnterList.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** Whom the recovery calls are for, and whom they spare. */
export function CalledSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  const { callRules } = draft;
  const alter = (part: Partial<SettingsDraft['callRules']>): void =>
    change({ callRules: { ...callRules, ...part } });
  return (
    <Section
      title="Who is called"
      help="Customers who left are called. Nobody is called against their wish, while insolvent or in dispute, or twice within the days of rest."
    >
      <Checkbox
        name="deliberate"
        checked={callRules.deliberate}
        description="Customers whom we let go on purpose."
        onChange={(deliberate) => alter({ deliberate })}
      >
        Deliberate losses are called about too
      </Checkbox>
      <Checkbox
        name="lostDeals"
        checked={callRules.lostDeals}
        description="Prospects who never bought: they stay outside every number of customers lost."
        onChange={(lostDeals) => alter({ lostDeals })}
      >
        Prospects whose deal was lost are called too
      </Checkbox>
      <EnterList
        field="noCallCountries"
        description="One country a line, as your companies name it."
        names={callRules.noCallCountries}
        problems={problems}
        enter={(noCallCountries) => alter({ noCallCountries })}
      />
      <EnterList
        field="listenOnlyCountries"
        description="The caller asks and listens there, and makes no offer."
        names={callRules.listenOnlyCountries}
        problems={problems}
        enter={(listenOnlyCountries) => alter({ listenOnlyCountries })}
      />
      <ChooseOne
        field="representativeProperty"
        description="Half of the seats are drawn so that all losses are heard in proportion: by the money lost, and by this property of companies."
        chosen={callRules.representativeProperty}
        options={choices.companyGroupings}
        problems={problems}
        choose={(chosen) => alter({ representativeProperty: chosen ?? '' })}
      />
    </Section>
  );
}
