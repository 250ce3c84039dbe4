import { formatMinor, parseMinor } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import { sayReason } from '../reasons/say-reason.ts';
import { issueProperties } from '../schema/issue-properties.ts';
import { lossProperties } from '../schema/loss-properties.ts';
import type { OptionSpec, PropertySpec } from '../schema/property.ts';

/** A column of an export: its name for people, and what stands in it. */
export interface ExportColumn<Row> {
  readonly label: string;
  readonly cell: (row: Row) => string;
}

/** A record whose properties are exported, and the portal's reasons as people read them. */
export interface ExportedRecord {
  readonly properties: Properties;
  readonly reasons: readonly OptionSpec[];
}

/** Properties of losses in the export; words of customers and notes stay where they can be erased. */
export const lossColumnNames = [
  ...['clr_company_name', 'clr_company_id', 'clr_kind', 'clr_status', 'clr_lost_on', 'clr_lost_month'],
  ...['clr_value', 'clr_class', 'clr_episode', 'clr_returned_on', 'clr_return_value', 'clr_return'],
  ...['clr_owner_name', 'clr_tenure_months', 'clr_source', 'clr_satisfaction', 'clr_open_tickets'],
  ...['clr_owner_reason', 'clr_stated_reason', 'clr_root_reasons', 'clr_competitor'],
  ...['clr_call_status', 'clr_caller', 'clr_called_on'],
] as const;

/** Properties of losses that tell of their call. */
export const callColumnNames = [
  ...['clr_company_name', 'clr_company_id', 'clr_lost_on', 'clr_value', 'clr_call_status', 'clr_call_seat'],
  ...['clr_call_due_on', 'clr_attempts', 'clr_called_on', 'clr_offer_answer', 'clr_follow_up_on'],
] as const;

/** Properties of issues in the export. */
export const issueColumnNames = [
  ...[
    'clr_name',
    'clr_reason',
    'clr_status',
    'clr_owner_name',
    'clr_decision',
    'clr_action',
    'clr_opened_on',
  ],
  ...['clr_opened_month', 'clr_due_on', 'clr_fixed_on', 'clr_evidence', 'clr_money'],
] as const;

/** The columns of losses or of issues with these properties, named as HubSpot names them. */
export function columnsOf(
  of: 'loss' | 'issue',
  names: readonly string[],
): readonly ExportColumn<ExportedRecord>[] {
  const specs = of === 'loss' ? lossProperties : issueProperties;
  return names.flatMap((name) => {
    const spec = specs.find((each) => each.name === name);
    return spec
      ? [{ label: spec.label, cell: (row: ExportedRecord) => cellOf(spec, row.properties[name] ?? '', row) }]
      : [];
  });
}

/** Days stay ISO days; money is a plain decimal with two places; codes become what people read. */
function cellOf(spec: PropertySpec, value: string, { reasons }: ExportedRecord): string {
  if (value === '') return '';
  if (spec.currency) {
    const minor = parseMinor(value);
    return minor === null ? value : formatMinor(minor);
  }
  if (!spec.options) return value;
  return value
    .split(';')
    .map((code) => optionLabel(spec, code, reasons))
    .join('; ');
}

function optionLabel(
  { name, options = [] }: PropertySpec,
  code: string,
  reasons: readonly OptionSpec[],
): string {
  if (name.endsWith('_reason') || name.endsWith('_reasons')) return sayReason(code, reasons);
  return options.find(({ value }) => value === code)?.label ?? code;
}
