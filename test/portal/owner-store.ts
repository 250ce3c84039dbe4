/** A user who may own records; times are milliseconds since the epoch. */
export interface Owner {
  readonly id: string;
  readonly userId: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly primary: boolean }[];
  readonly archived: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}
