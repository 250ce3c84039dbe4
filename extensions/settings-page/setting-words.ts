import type { Choices } from '@loss-review/domain/settings/choices';
import type { Field } from '@loss-review/domain/settings/problem';
import type { SettingName, SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import { lostOnWords, sayContractEnd, sayCustomerValue } from './value-words.ts';

/** What each setting is called on the page. */
export const settingLabels: Readonly<Record<SettingName, string>> = {
  renewalPipelines: 'Renewal pipelines',
  renewalDealTypes: 'Renewal deal types',
  revenuePipelines: 'Revenue pipelines',
  lifecycleCounts: 'Lifecycle stage Customer',
  customerValue: 'Customer value',
  contractEnd: 'Contract end',
  contractGraceDays: 'Days of grace after a contract’s end',
  lostOn: 'Day of a lost renewal',
  silence: 'Silence',
  downgradePercent: 'Downgrade from a fall of (percent)',
  lossProperty: 'Company property that says a customer left',
  satisfactionProperty: 'Satisfaction score',
  executives: 'Executives',
  recoveryTeam: 'Recovery team',
  callsPerExecutive: 'Calls for one executive in a month',
  callsTotal: 'Calls for all executives in a month',
  repeatCallDays: 'Days before somebody is called again',
  meetingWorkingDay: 'Working day of the meeting',
  callRules: 'Who is called',
  feedback: 'Feedback about single employees',
  reasonRules: 'Merged reasons',
  quoteMonths: 'Months customers’ words are kept',
  reviewRules: 'What the review tells customers by',
};

/** What each input is called; some settings have two. */
export const fieldLabels: Readonly<Record<Field, string>> = {
  ...settingLabels,
  valueMethod: 'How customer value is told',
  valueProperty: 'Property with the money',
  valuePeriod: 'What the money is for',
  valueStart: 'Term begins',
  valueEnd: 'Term ends',
  lossValues: 'Values that say a customer left',
  executivesTeam: `${settingLabels.executives}: HubSpot team`,
  executivesOwners: `${settingLabels.executives}: people`,
  recoveryTeam: `${settingLabels.recoveryTeam}: HubSpot team`,
  recoveryOwners: `${settingLabels.recoveryTeam}: people`,
  noCallCountries: 'Countries where nobody is called',
  listenOnlyCountries: 'Countries where the caller only listens',
  representativeProperty: 'Property that representative seats are drawn by',
  defaultManager: 'Manager whom feedback goes to',
  managers: 'Employees with another manager',
  segmentProperty: 'Company property that losses are told by',
};

/** A setting's value in words, for a person who compares two versions of it. */
export function saySetting(name: SettingName, draft: SettingsDraft, choices: Choices): string {
  switch (name) {
    case 'renewalPipelines':
      return list(labels(draft.renewalPipelines, choices.pipelines));
    case 'renewalDealTypes':
      return list(labels(draft.renewalDealTypes, choices.dealTypes));
    case 'revenuePipelines':
      return draft.revenuePipelines === null
        ? 'all'
        : list(labels(draft.revenuePipelines, choices.pipelines));
    case 'lifecycleCounts':
      return draft.lifecycleCounts ? 'counts' : 'does not count';
    case 'customerValue':
      return sayCustomerValue(draft.customerValue, choices);
    case 'contractEnd':
      return sayContractEnd(draft.contractEnd, choices);
    case 'lostOn':
      return lostOnWords[draft.lostOn];
    case 'silence':
      return draft.silence ? 'counts' : 'does not count';
    case 'lossProperty':
      return sayLossProperty(draft.lossProperty, choices);
    case 'satisfactionProperty':
      return list(
        labels(
          draft.satisfactionProperty === null ? [] : [draft.satisfactionProperty],
          choices.scoreProperties,
        ),
      );
    case 'executives':
    case 'recoveryTeam':
      return sayPeople(draft[name], choices);
    case 'callsTotal':
      return draft.callsTotal === null ? 'no limit' : String(draft.callsTotal);
    case 'callRules':
      return sayCallRules(draft.callRules, choices);
    case 'feedback':
      return sayFeedback(draft.feedback, choices);
    case 'reasonRules':
      return list(draft.reasonRules.merged.map(({ from, into }) => `${from} counts as ${into}`));
    case 'reviewRules':
      return list(labels([draft.reviewRules.segmentProperty], choices.companyGroupings));
    default:
      return draft[name] === null ? 'nothing' : String(draft[name]);
  }
}

function sayLossProperty(chosen: SettingsDraft['lossProperty'], { companyProperties }: Choices): string {
  if (chosen === null) return 'none';
  const property = companyProperties.find(({ name }) => name === chosen.name);
  return `${property?.label ?? chosen.name}: ${list(labels(chosen.values, property?.values ?? []))}`;
}

function sayCallRules(rules: SettingsDraft['callRules'], { companyGroupings }: Choices): string {
  const { deliberate, lostDeals, noCallCountries, listenOnlyCountries } = rules;
  return [
    `deliberate losses ${deliberate ? 'too' : 'not'}`,
    `lost deals ${lostDeals ? 'too' : 'not'}`,
    `no calls in: ${list(noCallCountries)}`,
    `no offers in: ${list(listenOnlyCountries)}`,
    `seats drawn by ${list(labels([rules.representativeProperty], companyGroupings))}`,
  ].join('; ');
}

function sayFeedback(feedback: SettingsDraft['feedback'], choices: Choices): string {
  if (feedback === null) return 'off';
  const { permittedBy, permittedOn, defaultManager, managers } = feedback;
  const own = managers.map(
    ({ employee, manager }) => `${nameOf(manager, choices)} for ${nameOf(employee, choices)}`,
  );
  const goesTo = [...(defaultManager === null ? [] : [nameOf(defaultManager, choices)]), ...own];
  return `permitted as ${permittedBy} confirmed on ${permittedOn}; goes to ${goesTo.length === 0 ? 'nobody' : list(goesTo)}`;
}

function sayPeople({ team, owners }: SettingsDraft['executives'], choices: Choices): string {
  const named = owners.map((id) => nameOf(id, choices));
  return list([...(team === null ? [] : [`team ${team}`]), ...named]);
}

function nameOf(id: string, { owners }: Choices): string {
  return owners.find((owner) => owner.id === id)?.label ?? id;
}

function labels(
  values: readonly string[],
  options: readonly { readonly value: string; readonly label: string }[],
): readonly string[] {
  return values.map((value) => options.find((option) => option.value === value)?.label ?? value);
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? 'none' : parts.join(', ');
}
