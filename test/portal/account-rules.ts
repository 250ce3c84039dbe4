import type { Values } from './record-store.ts';
import type { ObjectType, StoredRecord } from './state.ts';

/**
 * What an account's administrators demand of records beyond HubSpot's own rules; object types by any of their words.
 * From 2026-09 on required properties bind API writes too, at older paths only the app's own screens (changelog, "CRM
 * API Write Validation Enforcement"); validations have bound the API since 2023 (changelog, "Property Validations
 * Rules will be enforced for APIs and Integrations").
 */
export interface AccountRules {
  /** Marked as required on the form that creates a record. */
  readonly requiredToCreate?: readonly { readonly objectType: string; readonly property: string }[];
  /** Required while another property has a value. */
  readonly requiredWhen?: readonly {
    readonly objectType: string;
    readonly property: string;
    readonly when: { readonly property: string; readonly value: string };
  }[];
  /** Values must match; `error` and `message` are what HubSpot says when they do not. */
  readonly validations?: readonly {
    readonly objectType: string;
    readonly property: string;
    readonly allows: RegExp;
    readonly error: string;
    readonly message: string;
  }[];
}

/** The rules as they bind a request: those on required properties only at paths of 2026-09. */
export function rulesAt(rules: AccountRules, version: string): AccountRules {
  if (version === '2026-09') return rules;
  return rules.validations ? { validations: rules.validations } : {};
}

const concerns = (type: ObjectType, word: string): boolean =>
  [type.id, type.name, type.plural, type.schema?.fullyQualifiedName ?? ''].includes(word);

/**
 * Properties the account's rules make required for this write and that it leaves empty. A conditional rule is asked
 * when the write touches either of its properties; what the record holds already counts.
 */
export function missingByRules(
  rules: AccountRules,
  type: ObjectType,
  record: StoredRecord | null,
  values: Values,
): readonly string[] {
  const after = (name: string): string => values.get(name) ?? record?.values[name] ?? '';
  const created = (rules.requiredToCreate ?? []).filter(
    ({ objectType, property }) => record === null && concerns(type, objectType) && !values.get(property),
  );
  const conditional = (rules.requiredWhen ?? []).filter(
    ({ objectType, property, when }) =>
      concerns(type, objectType) &&
      (values.has(when.property) || values.has(property)) &&
      after(when.property) === when.value &&
      after(property) === '',
  );
  return [...new Set([...created, ...conditional].map(({ property }) => property))];
}

/** What the account's validation rules say against a value; null when they allow it. */
export function ruleProblem(
  rules: AccountRules,
  type: ObjectType,
  name: string,
  value: string,
): { readonly code: string; readonly message: string } | null {
  const broken = (rules.validations ?? []).find(
    ({ objectType, property, allows }) =>
      value !== '' && property === name && concerns(type, objectType) && !allows.test(value),
  );
  return broken ? { code: broken.error, message: broken.message } : null;
}
