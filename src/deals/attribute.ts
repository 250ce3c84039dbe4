/** An association of a deal with a company. */
export interface CompanyLink {
  readonly companyId: string;
  readonly primary: boolean;
}

/** The company a deal counts for: its primary company; without one, its sole company; else none. */
export function companyOf(links: readonly CompanyLink[]): string | null {
  const primary = links.find((link) => link.primary);
  if (primary) return primary.companyId;
  const [sole, ...others] = links;
  return sole && others.length === 0 ? sole.companyId : null;
}
