/** The user's name as HubSpot's screens tell it, or the address of one without a name. */
export function userName(user: {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}): string {
  return `${user.firstName} ${user.lastName}`.trim() || user.email;
}
