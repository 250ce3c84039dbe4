import { choice, longText, moment, number, originKey, text, truth } from './define.ts';
import type { PropertySpec } from './property.ts';
import { reviewClosingProperties } from './review-closing-properties.ts';
import { reviewFigureProperties } from './review-figure-properties.ts';

/** Where a month's review stands; the record that holds the settings has no status. */
export const reviewStatuses = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed: numbers frozen' },
] as const;

/** The loss review object: one record a month, and one more for the current settings. */
export const reviewProperties: readonly PropertySpec[] = [
  text('clr_name', 'Loss review', 'The month, for people to read.'),
  originKey(
    'Review key',
    'The month such as 2026-10, or “settings” for the current settings. Never changes.',
  ),
  text('clr_month', 'Month', 'The month as text, such as 2026-10; empty on the settings record.'),
  choice('clr_status', 'Review status', 'Closing freezes the numbers.', reviewStatuses),
  longText('clr_settings', 'Settings', 'The settings this month ran with, as JSON (kept by the app).'),
  longText('clr_numbers', 'Numbers', 'The month’s numbers, as JSON (kept by the app).'),
  ...reviewFigureProperties,
  longText('clr_lists', 'Lists', 'What could not be used, as JSON (kept by the app).'),
  longText('clr_progress', 'Progress', 'Where an unfinished run goes on, as JSON (kept by the app).'),
  number('clr_calls_executives', 'Calls of executives', 'Call tasks of the month given to executives.'),
  number(
    'clr_calls_owners',
    'Calls of owners',
    'Call tasks of the month given to the owners of the companies or to the recovery team.',
  ),
  number(
    'clr_calls_nobody',
    'Calls of nobody yet',
    'Call tasks of the month that somebody has to give to a person.',
  ),
  longText(
    'clr_call_choices',
    'Choices of callers',
    'Companies pinned or left out of the call list by a person, and why, as JSON (kept by the app).',
  ),
  moment('clr_assigned_at', 'Calls assigned at', 'When the calls of this month were first all assigned.'),
  ...reviewClosingProperties,
  moment('clr_watermark', 'Read up to', 'Changes in HubSpot up to this moment have been read.'),
  longText(
    'clr_swept_rules',
    'Rules of the last sweep',
    'The settings that decide losses, as the last sweep that wrote went by them, as JSON (kept by the app).',
  ),
  number('clr_schema_version', 'Schema version', 'Version of the objects and properties setup made.'),
  truth(
    'clr_unique_task_keys',
    'Unique task keys',
    'Does this account take a unique property on tasks? Setup finds out.',
  ),
];
