import type { OurType } from '../plan/plan.ts';
import { causeProperties } from './cause-properties.ts';
import { issueProperties } from './issue-properties.ts';
import { lossProperties } from './loss-properties.ts';
import type { PropertySpec } from './property.ts';
import { reviewProperties } from './review-properties.ts';

/** A custom object we make in HubSpot, as data. */
export interface ObjectSpec {
  readonly type: OurType;
  /** The internal name; HubSpot never lets it change. */
  readonly name: `clr_${OurType}`;
  readonly labels: { readonly singular: string; readonly plural: string };
  readonly description: string;
  /** What people read as the record's name. */
  readonly primaryDisplayProperty: string;
  readonly secondaryDisplayProperties: readonly string[];
  readonly requiredProperties: readonly string[];
  /** What HubSpot's own search box looks in. */
  readonly searchableProperties: readonly string[];
  readonly properties: readonly PropertySpec[];
}

/** The four custom objects, in the order setup makes them. */
export const objectSpecs: readonly ObjectSpec[] = [
  {
    type: 'loss',
    name: 'clr_loss',
    labels: { singular: 'Loss', plural: 'Losses' },
    description: 'One episode of a customer leaving, buying less, or a prospect’s deal lost.',
    primaryDisplayProperty: 'clr_name',
    secondaryDisplayProperties: ['clr_status', 'clr_lost_on'],
    requiredProperties: ['clr_name'],
    searchableProperties: ['clr_name', 'clr_company_name', 'clr_key'],
    properties: lossProperties,
  },
  {
    type: 'cause',
    name: 'clr_cause',
    labels: { singular: 'Loss cause', plural: 'Loss causes' },
    description:
      'A disappointing event that pushed a customer out, with its weight and its share of the money.',
    primaryDisplayProperty: 'clr_name',
    secondaryDisplayProperties: ['clr_reason', 'clr_weight'],
    requiredProperties: ['clr_name'],
    searchableProperties: ['clr_name', 'clr_company_name', 'clr_key'],
    properties: causeProperties,
  },
  {
    type: 'issue',
    name: 'clr_issue',
    labels: { singular: 'Loss issue', plural: 'Loss issues' },
    description: 'Something wrong in our company that several causes point to, with an owner and a decision.',
    primaryDisplayProperty: 'clr_name',
    secondaryDisplayProperties: ['clr_status', 'clr_due_on'],
    requiredProperties: ['clr_name'],
    searchableProperties: ['clr_name', 'clr_key'],
    properties: issueProperties,
  },
  {
    type: 'review',
    name: 'clr_review',
    labels: { singular: 'Loss review', plural: 'Loss reviews' },
    description: 'A month’s customer loss review: settings, lists and frozen numbers.',
    primaryDisplayProperty: 'clr_name',
    secondaryDisplayProperties: ['clr_status', 'clr_month'],
    requiredProperties: ['clr_name'],
    searchableProperties: ['clr_name', 'clr_key'],
    properties: reviewProperties,
  },
];
