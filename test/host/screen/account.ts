import * as z from 'zod';
import { readOwners, type Owner } from './crm.ts';

const Account = z.object({
  portalId: z.number(),
  timeZone: z.string(),
  clockOffsetMs: z.number(),
  surfaces: z.array(
    z.object({
      uid: z.string(),
      kind: z.enum(['card', 'page', 'settings']),
      name: z.string(),
      location: z.string(),
      objectTypes: z.array(z.string()),
      bundle: z.string(),
    }),
  ),
});

/** The account on the screen, and who looks at it. */
export type Account = z.infer<typeof Account> & {
  readonly owners: readonly Owner[];
  readonly user: Owner;
};

/** A screen of the app under test. */
export type Surface = Account['surfaces'][number];

/** Who is signed in: `?as=<owner>` in the address, else the first owner who is not an executive. */
export async function readAccount(as: string | null): Promise<Account> {
  const [answer, owners] = await Promise.all([fetch('/account.json'), readOwners()]);
  const account = Account.parse(await answer.json());
  const manager = owners.find(({ teams }) => teams.every(({ name }) => name !== 'Executives'));
  const user = owners.find(({ id }) => id === as) ?? manager ?? owners[0];
  if (!user) throw new Error('The account has no owner who could look at it.');
  return { ...account, owners, user };
}

/** An owner's full name. */
export function nameOf({ firstName, lastName }: Pick<Owner, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`;
}
