/** From a rule to the accounts that it gives, as the snapshot knows them today. */
import { assertNever } from '../../base/fault.ts';
import {
  and,
  cast,
  col,
  eq,
  fn,
  gt,
  inList,
  isNull,
  le,
  or,
  val,
} from '../../base/sql/build-expression.ts';
import { as, join, select, subquery, unionAll } from '../../base/sql/build-query.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join, SelectNode } from '../../base/sql/statement.ts';
import { compileScanned } from '../scan/check.ts';
import { scan } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';
import type { AccessRule, RuleDimension, RulePart } from './rule.ts';

/** What rules are read with: a scope over all accounts, and the day that counts. */
export type RuleWorld = { readonly scope: Scope; readonly today: string };

/** The statement that finds the accounts of a rule; null where it gives none, or all. */
export function accountsStatement(rule: AccessRule, world: RuleWorld): Compiled | null {
  const sources = rule.flatMap((part) => sourcesOf(part, world));
  if (sources.length === 0) return null;
  return compileScanned(
    select({
      columns: [as('account_id', col('account_id', 'a'))],
      distinct: true,
      from: subquery(unionAll(...sources), 'a'),
    }),
  );
}

function sourcesOf(part: RulePart, world: RuleWorld): SelectNode[] {
  switch (part.kind) {
    case 'all':
      return [];
    case 'owned':
      return part.as === 'any' ? [owned(part, world), assigned(part, world)] : [owned(part, world)];
    case 'members':
      return [members(part.dimension, part.keys, world)];
    default:
      return assertNever(part);
  }
}

type Owned = Extract<RulePart, { kind: 'owned' }>;

/** Accounts that somebody with one of these e-mails holds in a state: today's, or any. */
function owned({ emails, history }: Owned, world: RuleWorld): SelectNode {
  const { scope } = world;
  return select({
    columns: [as('account_id', cast(col('account_id', 'o'), 'varchar'))],
    distinct: true,
    from: scan('state_owner', ['state_id', 'account_id', 'user_id'], { as: 'o', scope }),
    joins: [personJoin(col('user_id', 'o'), world), ...(history ? [] : [stateJoin(world)])],
    where: and(hasEmail(emails), history ? null : within('s', world)),
  });
}

/** Accounts to which they are assigned in any role. */
function assigned({ emails, history }: Owned, world: RuleWorld): SelectNode {
  const { scope } = world;
  const columns = ['account_id', 'user_key', 'valid_from', 'valid_to'];
  return select({
    columns: [as('account_id', cast(col('account_id', 'g'), 'varchar'))],
    distinct: true,
    from: scan('account_assignment', columns, { as: 'g', scope }),
    joins: [personJoin(col('user_key', 'g'), world)],
    where: and(hasEmail(emails), history ? null : within('g', world)),
  });
}

function members(dimension: RuleDimension, keys: readonly string[], world: RuleWorld): SelectNode {
  const { scope } = world;
  const wanted = keys.map((key) => val(key));
  const output = (alias: string): SelectNode['columns'] => [
    as('account_id', cast(col('account_id', alias), 'varchar')),
  ];
  if (dimension === 'account') {
    return select({
      columns: output('t'),
      from: scan('account', ['account_id'], { as: 't', scope }),
      where: inList(cast(col('account_id', 't'), 'varchar'), wanted),
    });
  }
  if (dimension === 'account_manager' || dimension === 'team') {
    const column = dimension === 'team' ? 'team_id' : 'user_id';
    return select({
      columns: output('o'),
      from: scan('state_owner', ['state_id', 'account_id', column], { as: 'o', scope }),
      joins: [stateJoin(world)],
      where: and(inList(cast(col(column, 'o'), 'varchar'), wanted), within('s', world)),
    });
  }
  return select({
    columns: output('s'),
    from: scan('account_state', ['account_id', 'valid_from', 'valid_to', dimension], {
      as: 's',
      scope,
    }),
    where: and(inList(cast(col(dimension, 's'), 'varchar'), wanted), within('s', world)),
  });
}

function personJoin(key: Expression, { scope }: RuleWorld): Join {
  return join(
    'inner',
    scan('user', ['user_key', 'email'], { as: 'u', scope }),
    eq(col('user_key', 'u'), key),
  );
}

function stateJoin({ scope }: RuleWorld): Join {
  return join(
    'inner',
    scan('account_state', ['state_id', 'valid_from', 'valid_to'], { as: 's', scope }),
    eq(col('state_id', 's'), col('state_id', 'o')),
  );
}

function hasEmail(emails: readonly string[]): Expression {
  const wanted = emails.map((email) => val(email.toLowerCase()));
  return inList(fn('lower', col('email', 'u')), wanted);
}

/** An interval that holds today; its end is exclusive, and open where it is empty. */
function within(alias: string, { today }: RuleWorld): Expression {
  const day = val(today, 'date');
  return and(
    or(isNull(col('valid_from', alias)), le(col('valid_from', alias), day)),
    or(isNull(col('valid_to', alias)), gt(col('valid_to', alias), day)),
  );
}
