/** Logos: groups of accounts under one ultimate parent, by the tree as of the day. */
import { agg, and, caseWhen, col, eq, fn, sum, val } from '../../base/sql/build-expression.ts';
import { as, join, select, subquery } from '../../base/sql/build-query.ts';
import type { From, Join, Query } from '../../base/sql/statement.ts';
import { scan } from '../scan/scan.ts';
import { inForce } from './attribution.ts';
import { keyColumns } from './gather.ts';
import { frameJoins } from './moment.ts';
import type { Moment } from './moment.ts';
import type { World } from './spec.ts';
import type { UnitSpec } from './unit-spec.ts';

/** What was gathered per account, summed per logo. An account without a state is a logo of its own. */
export function gatherLogos(
  gathered: Query,
  spec: UnitSpec,
  { moment, world }: { moment: Moment; world: World },
): Query {
  const states = scan('account_state', ['account_id', 'logo_id', 'valid_from', 'valid_to'], {
    as: 'a',
    scope: world.scope,
  });
  const logo = fn('coalesce', col('logo_id', 'a'), col('u', 'i'));
  const others = keyColumns(spec).filter((key) => key !== 'u');
  return select({
    columns: [
      as('u', logo),
      ...others.map((key) => as(key, col(key, 'i'))),
      ...spec.reads.map((read) => as(read.as, sum(col(read.as, 'i')))),
    ],
    from: subquery(gathered, 'i'),
    joins: [
      ...frameJoins(moment),
      join(
        'left',
        states,
        and(eq(col('account_id', 'a'), col('u', 'i')), inForce('a', moment.day)),
      ),
    ],
    groupBy: [logo, ...others.map((key) => col(key, 'i'))],
  });
}

/**
 * The state that speaks for a logo, joined as `r(state_id)` to the logo `i.u`: that of the logo's own account,
 * else of its first child by id. Children that the viewer may not see do not speak.
 */
export function representativeJoin(moment: Moment, world: World): Join {
  const states = scan(
    'account_state',
    ['state_id', 'account_id', 'logo_id', 'valid_from', 'valid_to'],
    { as: 'a', scope: world.scope },
  );
  const isOwn = eq(col('account_id', 'a'), col('logo_id', 'a'));
  const rank = fn('concat', caseWhen([[isOwn, val('0')]], val('1')), col('account_id', 'a'));
  const frame = moment.frames === null ? [] : [as('tag', col('tag', 'd'))];
  const query = select({
    columns: [
      ...frame,
      as('logo_id', col('logo_id', 'a')),
      as('state_id', agg('arg_min', [col('state_id', 'a'), rank])),
    ],
    from: states,
    joins: moment.frames === null ? [] : [join('inner', moment.frames, inForce('a', moment.day))],
    where: moment.frames === null ? inForce('a', moment.day) : null,
    groupBy: [...frame.map((each) => each.expression), col('logo_id', 'a')],
  });
  const speaker: From = subquery(query, 'r');
  const same = eq(col('logo_id', 'r'), col('u', 'i'));
  return join(
    'left',
    speaker,
    moment.frames === null ? same : and(same, eq(col('tag', 'r'), col('f', 'i'))),
  );
}
