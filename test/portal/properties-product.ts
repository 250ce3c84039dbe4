import {
  choice,
  computed,
  inGroup,
  longText,
  moment,
  money,
  number,
  readOnly,
  text,
} from './property-builder.ts';

const offered = [
  text('name', 'Name'),
  longText('description', 'Description'),
  money('price', 'Unit price'),
  text('hs_sku', 'SKU'),
  number('hs_cost_of_goods_sold', 'Unit cost'),
  choice('recurringbillingfrequency', 'Billing frequency', [
    ['weekly', 'Weekly'],
    ['monthly', 'Monthly'],
    ['quarterly', 'Quarterly'],
    ['per_six_months', 'Semi-annually'],
    ['annually', 'Annually'],
  ]),
  text('hs_recurring_billing_period', 'Term'),
  moment('createdate', 'Create Date', readOnly),
] as const;

export const productProperties = inGroup('productinformation', offered);

export const lineItemProperties = inGroup('lineiteminformation', [
  ...offered,
  number('hs_product_id', 'Product ID', { referencedObjectType: 'PRODUCT' }),
  number('quantity', 'Quantity'),
  money('discount', 'Unit discount'),
  money('amount', 'Net price', computed),
]);
