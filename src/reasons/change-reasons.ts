import type { ReasonRules } from '../settings/settings.ts';
import { addCategory, addReason } from './add-reason.ts';
import { countsAs } from './counts-as.ts';
import { withDeparture } from './departure-of.ts';
import { prefixOf, type ListedOption, type ReasonList } from './reason-list.ts';
import type { HeldReasons, ReasonChange } from './reason-change.ts';
import { gone, hasLabel, type RefusedChange, relabelled, taken, withWords } from './relabel.ts';

/** Unknown is a reason with a bar of its own: it stays, so that blanks have a place to count. */
const unknown = 'unknown.unknown';
const unknownStays: RefusedChange = {
  refusal: 'Not knowing is told apart from every other reason, so it can be neither hidden nor merged.',
};

/** The settings keep codes up to this long. */
const longestCode = 100;

/**
 * What one change makes of the reasons, or the sentence that says why it makes no sense. Codes are made once and never
 * change; records keep the code they hold.
 */
export function changeReasons(
  list: ReasonList,
  rules: ReasonRules,
  change: ReasonChange,
): HeldReasons | RefusedChange {
  switch (change.does) {
    case 'add':
      return addReason(list, rules, change);
    case 'add_category':
      return addCategory(list, rules, change);
    case 'change_category':
      return changeCategory(list, rules, change);
  }
  const reason = list.reasons.find(({ value }) => value === change.code);
  if (reason === undefined) return gone;
  switch (change.does) {
    case 'rename': {
      const label = withWords(reason, list, change.label);
      if (hasLabel(list.reasons, label, reason.value)) return taken(label);
      return { list: withReason(list, { ...reason, label }), rules };
    }
    case 'hide':
      return reason.value === unknown ? unknownStays : { list: hidden(list, reason), rules };
    case 'show':
      return {
        list: withReason(list, { ...reason, hidden: false }),
        rules: { ...rules, merged: rules.merged.filter(({ from }) => from !== reason.value) },
      };
    case 'merge':
      return merge(list, rules, { reason, into: change.into });
  }
}

function merge(
  list: ReasonList,
  rules: ReasonRules,
  { reason, into }: { readonly reason: ListedOption; readonly into: string },
): HeldReasons | RefusedChange {
  const target = list.reasons.find(({ value }) => value === into);
  if (target === undefined) return gone;
  if (reason.value === unknown) return unknownStays;
  // By then the reason is merged into nothing else any more, so that it may be where the target's own chain ends.
  const others = rules.merged.filter(({ from }) => from !== reason.value);
  if (into === reason.value || countsAs(into, { merged: others }) === reason.value) {
    return {
      refusal: `“${target.label}” counts as “${reason.label}” itself, so the two would count as each other. Merge into another reason.`,
    };
  }
  const isMerged = rules.merged.some(({ from }) => from === into);
  if (target.hidden && !isMerged) {
    return {
      refusal: `“${target.label}” is hidden. Show it again first, or merge into a reason that is shown.`,
    };
  }
  if (reason.value.length > longestCode || into.length > longestCode) {
    return {
      refusal: `HubSpot calls one of the two by more than ${longestCode} characters inside. Add a reason here, and merge into that.`,
    };
  }
  return {
    list: hidden(list, reason),
    rules: { ...rules, merged: [...others, { from: reason.value, into }] },
  };
}

function changeCategory(
  list: ReasonList,
  rules: ReasonRules,
  { category, label, departure }: Extract<ReasonChange, { does: 'change_category' }>,
): HeldReasons | RefusedChange {
  const held = list.categories.find(({ value }) => value === category);
  if (held === undefined) return gone;
  if (hasLabel(list.categories, label, category)) return taken(label);
  const renamed = { ...held, label };
  const reasons = list.reasons.map((reason) => relabelled(reason, prefixOf(held), prefixOf(renamed)));
  const twice = reasons.find(({ value, label: one }) => hasLabel(reasons, one, value));
  if (twice !== undefined) return taken(twice.label);
  return {
    list: { categories: replaced(list.categories, renamed), reasons },
    rules: withDeparture(rules, category, departure),
  };
}

function hidden(list: ReasonList, reason: ListedOption): ReasonList {
  return withReason(list, { ...reason, hidden: true });
}

function withReason(list: ReasonList, reason: ListedOption): ReasonList {
  return { ...list, reasons: replaced(list.reasons, reason) };
}

function replaced(options: readonly ListedOption[], changed: ListedOption): ListedOption[] {
  return options.map((option) => (option.value === changed.value ? changed : option));
}
