import type { Evidence, EvidenceKind } from '../losses/facts.ts';
import { compareIds, compareText } from '../losses/order.ts';
import { sayReason } from '../reasons/say-reason.ts';
import type { ListedOption } from '../reasons/reason-list.ts';
import { addDays } from '../time/day.ts';
import { escapeHtml } from './escape-html.ts';
import type { BriefTicket, CalledCompany, CalledLoss, ContactFact, Snapshot } from './facts.ts';
import { guide } from './guide.ts';
import { capitalised, clipped, dayInWords, moneyInWords, valueInWords } from './in-words.ts';

/** What the caller is told. */
export interface Briefed {
  readonly loss: Pick<CalledLoss, 'status' | 'lostOn' | 'value' | 'snapshot'>;
  readonly company: CalledCompany;
  readonly contact: ContactFact | null;
  readonly tickets: readonly BriefTicket[];
  readonly callerManagedAccount: boolean;
  /** Does the country's rule forbid an offer? */
  readonly listenOnly: boolean;
  /** ISO 4217 code of the home currency. */
  readonly currency: string;
  /** The portal's reasons, as people read them. */
  readonly reasons: readonly ListedOption[];
}

/** The brief has to fit on one screen. */
const longest = {
  name: 120,
  detail: 80,
  lostReason: 600,
  subject: 100,
  evidence: 5,
  tickets: 4,
  since: 2,
} as const;
const recentDays = 180;

/** The subject of a call task. */
export function subjectOf({ loss, company, currency }: Briefed): string {
  const name = clipped(company.name, longest.name);
  return `Recovery call: ${name}, ${leaves(loss)} on ${dayInWords(loss.lostOn)}, ${moneyInWords(loss.value, currency)} a year`;
}

/** Some of what the caller is told, under a title. */
export interface BriefSection {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What the caller is told, section by section, the shortest account first; sections without a sentence are left out. */
export function briefSections(briefed: Briefed): readonly BriefSection[] {
  const { loss, tickets } = briefed;
  const { snapshot } = loss;
  return [
    { title: 'In short', sentences: inShort(briefed) },
    { title: 'Who they are', sentences: whoTheyAre(briefed) },
    { title: 'What tells us that they left', sentences: evidenceOf(snapshot) },
    { title: 'Why, as far as we know', sentences: reasonsOf(snapshot, briefed.reasons) },
    {
      title: 'Before they left',
      sentences: [...snapshotOf(snapshot), ...ticketsBefore(tickets, loss.lostOn)],
    },
    { title: 'Since they left', sentences: ticketsSince(tickets, loss.lostOn) },
  ].filter(({ sentences }) => sentences.length > 0);
}

/** The body of a call task, as HTML: who they are, what it cost, what we know, and how to go about the call. */
export function briefOf(briefed: Briefed): string {
  const [short, ...sections] = briefSections(briefed);
  return [
    ...(short?.sentences ?? []).map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    ...sections.map(sectionHtml),
    `<p><strong>The call</strong></p><ol>${guide.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`,
  ].join('');
}

function inShort(briefed: Briefed): readonly string[] {
  const { loss, company, contact, currency } = briefed;
  const cost = loss.status === 'leaving' ? 'will cost' : 'cost';
  return [
    `${clipped(company.name, longest.name)} ${leaves(loss)} on ${dayInWords(loss.lostOn)}. That ${cost} ${moneyInWords(loss.value, currency)} a year.`,
    contact ? speakWith(contact) : 'No contact is known. Find a contact first.',
    ...(briefed.callerManagedAccount
      ? ['You looked after this account yourself: listen more than you explain.']
      : []),
    ...(briefed.listenOnly
      ? [`Listen only: the settings allow no offer in ${detail(company.country)}.`]
      : []),
  ];
}

/** Under notice a customer has not left yet. */
function leaves({ status }: Briefed['loss']): string {
  return status === 'leaving' ? 'leaves' : 'left';
}

function sectionHtml({ title, sentences }: BriefSection): string {
  const items = sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('');
  return `<p><strong>${escapeHtml(title)}</strong></p><ul>${items}</ul>`;
}

function detail(text: string): string {
  return clipped(text, longest.detail);
}

function speakWith({ name, jobTitle, phone, email, decisionMaker }: ContactFact): string {
  const about = [jobTitle, decisionMaker ? 'decides' : '', phone || 'no phone number known', email];
  return `Speak with ${[clipped(name, longest.name), ...about.map(detail)].filter(Boolean).join(', ')}.`;
}

function whoTheyAre({ loss, company, currency }: Briefed): readonly string[] {
  const { tenureMonths, valueBefore, source, ownerName } = loss.snapshot;
  const months = tenureMonths === 1 ? 'month' : 'months';
  const about = [
    detail(valueInWords(company.industry)),
    [detail(company.city), detail(company.country)].filter(Boolean).join(', '),
    company.employees === '' ? '' : `${company.employees} employees`,
  ].filter(Boolean);
  return [
    ...(about.length > 0 ? [`${capitalised(about.join('; '))}.`] : []),
    ...(tenureMonths === null ? [] : [`A customer for ${tenureMonths} ${months}.`]),
    ...(valueBefore === null ? [] : [`Worth ${moneyInWords(valueBefore, currency)} a year before.`]),
    ...(source === '' ? [] : [`First came by ${valueInWords(source)}.`]),
    ...(ownerName === '' ? [] : [`${ownerName} looked after them.`]),
  ];
}

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  person: 'Somebody marked the company as lost',
  company_property: 'A company property said so',
  lost_renewal: 'A renewal was lost',
  smaller_renewal: 'A renewal was replaced by a smaller deal',
  lost_deal: 'A deal was lost',
  contract_end: 'The contract had run out and nothing was renewed',
  silence: 'Nothing had been bought for unusually long',
};

function evidenceOf({ evidence, evidenceKind }: Snapshot): readonly string[] {
  const shown = evidence.slice(0, longest.evidence);
  const more = evidence.length - shown.length;
  return [
    ...shown.map((each, at) => {
      const kind = (at === 0 ? evidenceKind : null) ?? kindOf(each);
      return `${evidenceWords[kind]} on ${dayInWords(each.on)}.`;
    }),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
}

function kindOf({ id }: Evidence): EvidenceKind {
  if (id.startsWith('deal-')) return 'lost_renewal';
  if (id.startsWith('contract-')) return 'contract_end';
  if (id.startsWith('quiet-')) return 'silence';
  return id.startsWith('prop-') ? 'company_property' : 'person';
}

function reasonsOf(
  { lostReason, ownerReason, statedReason }: Snapshot,
  reasons: Briefed['reasons'],
): readonly string[] {
  return [
    ...(lostReason === ''
      ? []
      : [`The lost deal says: “${clipped(lostReason, longest.lostReason)}” That is often our own belief.`]),
    ...(ownerReason === '' ? [] : [`The owner believes: ${sayReason(ownerReason, reasons)}.`]),
    ...(statedReason === '' ? [] : [`The customer said first: ${sayReason(statedReason, reasons)}.`]),
  ];
}

function snapshotOf({
  satisfaction,
  openTickets,
  recentTickets,
  lastContactOn,
}: Snapshot): readonly string[] {
  return [
    ...(lastContactOn === null ? [] : [`Last contact on ${dayInWords(lastContactOn)}.`]),
    ...(satisfaction === '' ? [] : [`Last satisfaction score: ${satisfaction}.`]),
    ...(openTickets === null || recentTickets === null
      ? []
      : [`Tickets open that day: ${openTickets}; made in the ${recentDays} days before: ${recentTickets}.`]),
  ];
}

/** Open tickets first, then the newest of those made in the half year before the loss; the day itself belongs to it. */
function ticketsBefore(tickets: readonly BriefTicket[], lostOn: string): readonly string[] {
  const told = tickets.filter(
    ({ createdOn, closedOn }) =>
      createdOn <= lostOn && (closedOn === null || createdOn > addDays(lostOn, -recentDays)),
  );
  return inOrder(told).slice(0, longest.tickets).map(ticketInWords);
}

function ticketsSince(tickets: readonly BriefTicket[], lostOn: string): readonly string[] {
  const told = tickets.filter(({ createdOn }) => createdOn > lostOn);
  return inOrder(told).slice(0, longest.since).map(ticketInWords);
}

/** Open ones first, then the newest. */
function inOrder(tickets: readonly BriefTicket[]): readonly BriefTicket[] {
  return [...tickets].sort(
    (a, b) =>
      Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
      compareText(b.createdOn, a.createdOn) ||
      compareIds(a.id, b.id),
  );
}

function ticketInWords({ subject, createdOn, closedOn }: BriefTicket): string {
  const state = closedOn === null ? 'still open' : `closed ${dayInWords(closedOn)}`;
  return `Ticket “${clipped(subject, longest.subject)}” of ${dayInWords(createdOn)}, ${state}.`;
}
