import { Checkbox } from '@hubspot/ui-extensions';
import type { Choices } from '@loss-review/domain/settings/choices';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import type { ReactNode } from 'react';
import { ChooseAmong } from './ChooseAmong.tsx';
import { ChooseOne } from './ChooseOne.tsx';
import { EnterNumber } from './EnterNumber.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { lostOnWords } from './value-words.ts';

/** When a contract that ran out, or silence, makes a customer a possible loss. */
export function ContractSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  const { contractEnd, lostOn, silence } = draft;
  return (
    <Section
      title="Contracts and silence"
      help="Who says nothing may have left too. Such a customer is a possible loss: it waits for a person to confirm or dismiss it, and is in no number."
    >
      <ChooseOne
        field="contractEnd"
        description="The date property with the end of the customer’s contract, on deals or on the company."
        noneLabel="None: contracts that run out are not looked at"
        chosen={contractEnd && `${contractEnd.on}:${contractEnd.property}`}
        options={endsOffered(choices)}
        problems={problems}
        choose={(chosen) => change({ contractEnd: chosen === null ? null : contractEndOf(chosen) })}
      />
      {contractEnd !== null && (
        <EnterNumber
          field="contractGraceDays"
          description="So long after its contract’s end a customer without a new deal is left alone. An open renewal protects it as long after its own close date, but never beyond 60 days after the contract’s end."
          number={draft.contractGraceDays}
          problems={problems}
          enter={(contractGraceDays) => change({ contractGraceDays })}
        />
      )}
      {(contractEnd !== null || lostOn === 'contract_end') && (
        <ChooseAmong
          field="lostOn"
          description="Between notice and the contract’s end the company is leaving: it can be called, and is still a customer."
          chosen={lostOn}
          words={lostOnWords}
          offered={['close_date', 'contract_end']}
          problems={problems}
          choose={(chosen) => change({ lostOn: chosen })}
        />
      )}
      <Checkbox
        name="silence"
        checked={silence}
        description="A customer who bought on at least three days, has no running contract, and has been silent for more than three times its median gap."
        onChange={(counts) => change({ silence: counts })}
      >
        Silence makes a possible loss
      </Checkbox>
    </Section>
  );
}

function endsOffered({ dealDates, companyDates }: Choices): Choices['dealDates'] {
  return [
    ...companyDates.map(({ value, label }) => ({ value: `company:${value}`, label: `Company: ${label}` })),
    ...dealDates.map(({ value, label }) => ({ value: `deal:${value}`, label: `Deal: ${label}` })),
  ];
}

function contractEndOf(chosen: string): SettingsDraft['contractEnd'] {
  const property = chosen.slice(chosen.indexOf(':') + 1);
  return { on: chosen.startsWith('deal:') ? 'deal' : 'company', property };
}
