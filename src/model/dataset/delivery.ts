import type { Dataset } from '../schema.ts';
import { amount, count, flow, inForce, measuresOf } from './describe.ts';

/**
 * Deliverables by the days they were due, delivered and accepted. Due counts what was due before today, or is
 * delivered; delay is in days, below zero when early; `error_hours` is the distance between estimate and work.
 */
export const deliverable = flow({
  id: 'deliverable_done',
  entities: ['deliverable'],
  fields: { deliverable_type: 'deliverable_type' },
  measures: {
    ...measuresOf(count, ['due', 'on_time', 'delivered', 'accepted', 'first_pass']),
    ...measuresOf(amount, ['delay_days', 'actual_hours', 'error_hours']),
  },
  hasRows: true,
});

/** Deliverables while they are late. */
export const deliverableOverdue = inForce({
  id: 'deliverable_overdue',
  entities: ['deliverable'],
  table: 'deliverable_overdue',
  fields: { deliverable_type: 'deliverable_type' },
  measures: measuresOf(count, ['overdue', 'blocked']),
});

/** Action items by the day they were due, from the day after on or once they are done. */
export const action = flow({
  id: 'action',
  entities: ['action_item'],
  fields: { action_side: 'action_side' },
  measures: measuresOf(count, ['due', 'on_time']),
});

/**
 * Budgets of hours while they run: a retainer's of the month, any other project's as a whole. `planned` is the budget
 * times the share of its business days that have passed.
 */
export const budget: Dataset = {
  id: 'budget',
  entities: ['project'],
  time: { kind: 'daily', table: 'budget_day', monthEndTable: null, date: 'day' },
  owner: 'account',
  stateColumn: 'state_id',
  fields: { project_kind: 'project_kind' },
  measures: measuresOf(amount, ['budget', 'used', 'planned']),
  rowsColumn: null,
};
