import { isAbsence } from '../review/retention.ts';
import type { HeldLoss } from '../losses/facts.ts';
import { isOwn } from '../losses/merged.ts';
import { mirrorOf } from '../losses/mirror.ts';
import { compareIds } from '../losses/order.ts';
import type { Properties } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';
import { type Finding, type Repair, repairOf } from './repair.ts';

/** What a company says of who calls and what comes next; meant only while it is lost, or leaving. */
export const callNames = ['clr_caller', 'clr_next_step'] as const;

/** A company as it stands in the portal, with the losses it is associated with. */
export interface CompanyToRepair {
  readonly id: string;
  readonly name: string;
  /** Ids of companies that were merged into this one. */
  readonly formerIds: readonly string[];
  /** The mirrored properties as the company holds them, caller and next step too; empty text where it holds none. */
  readonly mirror: Properties;
  readonly losses: readonly HeldLoss[];
  /** The day of its first won deal; asked for only where `needsFirstWon`. */
  readonly firstWonOn: Day | null;
}

/**
 * Makes a company say what its loss records say, and lists losses of its that hold the same evidence. Due dates follow
 * from deals and are left to the sweep.
 */
export function repairCompany(company: CompanyToRepair): Repair {
  const own = ownLosses(company);
  const wanted: Properties = {
    ...mirrorOf(own, company.firstWonOn),
    ...(isOpen(own) ? {} : Object.fromEntries(callNames.map((name) => [name, '']))),
  };
  return repairOf(company.id, [...mirrorFindings(company, wanted), ...evidenceFindings(own)]);
}

/** Does what the company mirrors depend on whether it ever bought? */
export function needsFirstWon(company: Omit<CompanyToRepair, 'firstWonOn'>): boolean {
  const own = ownLosses(company);
  const bought = JSON.stringify(mirrorOf(own, '0000-01-01'));
  return JSON.stringify(mirrorOf(own, null)) !== bought;
}

function ownLosses({ id, formerIds, losses }: Omit<CompanyToRepair, 'firstWonOn'>): readonly HeldLoss[] {
  return losses.filter((held) => isOwn({ companyId: id, formerIds }, held));
}

function isOpen(losses: readonly HeldLoss[]): boolean {
  return losses.some((loss) => loss.status === 'leaving' || (isAbsence(loss) && loss.returned === null));
}

function mirrorFindings({ id, name, mirror }: CompanyToRepair, wanted: Properties): readonly Finding[] {
  return Object.entries(wanted).flatMap(([property, shouldBe]): Finding[] => {
    const is = mirror[property] ?? '';
    if (is === shouldBe) return [];
    return [
      {
        difference: { type: 'company', id, name, what: property, is, shouldBe },
        mend: { mirrors: [{ type: 'company', id, properties: { [property]: shouldBe } }] },
      },
    ];
  });
}

/** Evidence that a loss holds already makes no second one; the older record, with the lower id, is the first. */
function evidenceFindings(losses: readonly HeldLoss[]): readonly Finding[] {
  const first = new Map<string, HeldLoss>();
  return [...losses]
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap((loss) =>
      [...new Set(loss.evidence.map((each) => each.id))].flatMap((evidence): Finding[] => {
        const other = first.get(evidence);
        if (!other) {
          first.set(evidence, loss);
          return [];
        }
        const sentence = `It holds the evidence ${evidence}, as loss ${other.id} does: one loss may count twice. Take back on the card the one that is wrong.`;
        return [{ forPeople: { type: 'loss', id: loss.id, name: loss.key, sentence } }];
      }),
    );
}
