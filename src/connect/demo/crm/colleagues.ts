import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import { decimal } from '../money.ts';
import { teams } from '../staff.ts';
import type { RowOf } from '../stream.ts';
import type { ownerHistory, owners, teamMembers, teams as teamStream } from './streams.ts';

/** Rows of the people list. */
export function* ownerRows({ staff }: Book): Generator<RowOf<typeof owners>> {
  for (const colleague of staff) {
    yield {
      owner_id: colleague.id,
      name: colleague.name,
      email: colleague.email,
      role: colleague.role,
      team_id: colleague.teamId,
      hire_date: isoDay(colleague.hireDay),
      end_date: colleague.endDay === null ? null : isoDay(colleague.endDay),
      fte: decimal(Math.round(colleague.fte * 100)),
      timezone: 'America/Sao_Paulo',
      is_active: colleague.endDay === null,
    };
  }
}

/** Who held which client in which role. */
export function* ownerHistoryRows({
  accounts,
  staff,
}: Book): Generator<RowOf<typeof ownerHistory>> {
  for (const account of accounts) {
    for (const [at, stay] of account.assignments.entries()) {
      yield {
        assignment_id: `${account.companyId}-${at + 1}`,
        company_id: account.companyId,
        owner_id: staff[stay.colleague]?.id ?? null,
        role: stay.role,
        from_date: isoDay(stay.from),
        to_date: stay.to === null ? null : isoDay(stay.to),
        split_percent: decimal(stay.percent * 100),
      };
    }
  }
}

/** Rows of the team list. */
export function* teamRows({ staff }: Book): Generator<RowOf<typeof teamStream>> {
  for (const team of teams) {
    yield {
      team_id: team.id,
      name: team.name,
      parent_team_id: team.parentId,
      manager_owner_id: staff[team.managerAt]?.id ?? null,
    };
  }
}

/** Who was in which team; nobody changed teams. */
export function* teamMemberRows({ staff }: Book): Generator<RowOf<typeof teamMembers>> {
  for (const colleague of staff) {
    yield {
      membership_id: `${colleague.teamId}-${colleague.id}`,
      team_id: colleague.teamId,
      owner_id: colleague.id,
      from_date: isoDay(colleague.hireDay),
      to_date: colleague.endDay === null ? null : isoDay(colleague.endDay),
    };
  }
}
