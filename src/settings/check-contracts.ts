import type { Choices } from './choices.ts';
import type { Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** Contract ends that the portal does not hold, or that a rule needs. */
export function checkContracts(
  { contractEnd, lostOn }: SettingsDraft,
  { dealDates, companyDates }: Choices,
): readonly Problem[] {
  if (contractEnd === null) {
    return lostOn === 'contract_end'
      ? [
          {
            field: 'lostOn',
            sentence: 'Choose where a contract’s end is kept first, or let the close date count.',
          },
        ]
      : [];
  }
  const held = contractEnd.on === 'deal' ? dealDates : companyDates;
  if (held.some(({ value }) => value === contractEnd.property)) return [];
  return [
    {
      field: 'contractEnd',
      sentence: `HubSpot no longer has the ${contractEnd.on} property “${contractEnd.property}”, or it holds no date now. Choose another.`,
    },
  ];
}
