/** What both sides work out; money as text with two decimals, rates with six. */
export interface SummedMonth {
  readonly openingCustomers: number;
  readonly churned: number;
  readonly revenueLost: string;
  readonly logoChurn: string | null;
  readonly grr: string | null;
  readonly nrr: string | null;
  readonly pareto: readonly { readonly reason: string; readonly money: string }[];
}
