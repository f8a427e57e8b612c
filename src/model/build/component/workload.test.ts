import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/examples/ask.ts';
import { openWarehouse } from '../../../../test/examples/warehouse.ts';
import type { Row } from '../../../../test/examples/warehouse.ts';

const worked = (fields: Row): Row => ({
  user_key: 'ana',
  account_id: 'A',
  date: '2026-06-10',
  hours: '10',
  cost_class: 'service_labour',
  ...fields,
});

test('capacity by colleague; FTE of those who manage accounts, on every employed day but leave', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }],
      user: [
        {
          user_key: 'ana',
          name: 'Ana',
          role: 'am',
          fte: '0.5',
          hire_date: '2026-06-11',
          team_key: 'T',
        },
        {
          user_key: 'bia',
          name: 'Bia',
          role: 'csm',
          hire_date: '2020-01-01',
          end_date: '2026-06-06',
        },
        { user_key: 'dev', name: 'Dev', role: 'delivery' },
      ],
      team: [{ team_key: 'T', name: 'Team' }],
      capacity_day: [
        { user_key: 'dev', date: '2026-06-10', available_hours: '8' },
        { user_key: 'ana', date: '2026-06-12', available_hours: '0', leave_hours: '8' },
        { user_key: 'ana', date: '2026-06-15', available_hours: '0', leave_hours: '8' },
        { user_key: 'ana', date: '2026-06-16', available_hours: '4', leave_hours: '4' },
      ],
      time_entry: [
        worked({ user_key: 'dev', hours: '5', billable: true }),
        worked({ user_key: 'dev', hours: '2', account_id: null }),
      ],
    },
  });
  const june = `
    select user_id, team_id, role, cast(available_hours as integer), cast(hours as integer), cast(client_hours as integer),
      cast(billable_hours as integer), cast(fte_days as decimal(9,2))
    from workload_month where month = date '2026-06-01' order by 1`;
  // Ana: 20 days at half time, 4 of them leave (a weekend between) and half of another.
  expect(await rowsOf(warehouse, june)).toEqual([
    ['ana', 'T', 'am', 4, 0, 0, 0, '7.75'],
    ['bia', null, 'csm', 0, 0, 0, 0, '5.00'],
    ['dev', null, 'delivery', 8, 7, 5, 5, '0.00'],
  ]);
  await warehouse.close();
});

test('hours beyond the contract, month by month, over the days it was in force', async () => {
  const warehouse = await openWarehouse({
    today: '2026-07-15',
    entities: {
      account: [{ account_id: 'A' }, { account_id: 'B' }],
      contract: [
        {
          contract_key: '1',
          account_id: 'A',
          start_date: '2026-05-17',
          end_date: '2027-05-17',
          hours_per_month: '31',
          status: 'active',
        },
        {
          contract_key: '2',
          account_id: 'A',
          start_date: '2026-07-01',
          end_date: '2027-07-01',
          hours_per_month: '40',
          status: 'active',
          supersedes_key: '1',
        },
        { contract_key: '3', account_id: 'B', start_date: '2026-06-01', status: 'active' },
      ],
      time_entry: [
        worked({ date: '2026-05-20', hours: '12' }),
        worked({ date: '2026-06-20', hours: '41.5' }),
        worked({ date: '2026-06-20', hours: '9', cost_class: 'account_mgmt' }),
        worked({ account_id: 'B' }),
      ],
    },
  });
  const months = `
    select account_id, month, cast(contracted_hours as decimal(9,2)), cast(used_hours as decimal(9,2)), cast(excess_hours as decimal(9,2))
    from over_service_month order by 1, 2`;
  expect(await rowsOf(warehouse, months)).toEqual([
    ['A', '2026-05-01', '15.00', '12.00', '0.00'],
    ['A', '2026-06-01', '31.00', '41.50', '10.50'],
    ['A', '2026-07-01', '40.00', '0.00', '0.00'],
  ]);
  await warehouse.close();
});
