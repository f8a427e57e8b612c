import { describe, expect, test } from 'vitest';
import { showNothing, showNumber } from '../format/shown.ts';
import { styleIn } from '../../../test/examples/report-style.ts';
import { clientQbr } from '../template/client-qbr.ts';
import { execMonthly } from '../template/exec-monthly.ts';
import type { Shown } from '../figure/schema.ts';
import { handedOver } from './hand-over.ts';
import type { FilledBlock, FilledReport } from './schema.ts';

const style = styleIn('en');
const five = showNumber('5', { measure: { unit: 'count', currency: null } }, style);
const nothing = showNothing('no_denominator', style);
const message = { code: 'report.no_rows', message: 'Nothing.', hint: 'Choose another period.' };

function block(id: string, width: number, state: FilledBlock['state'], kind = 'bar'): FilledBlock {
  return { id, kind, title: id, note: null, width, kpis: [], asOfText: null, state };
}

function strip(id: string, values: readonly Shown[], width = 12): FilledBlock {
  const items = values.map((value, at) => ({
    kpi: `k${at}`,
    label: `k${at}`,
    value,
    spanText: null,
    deltas: [],
    spark: null,
    explain: null,
  }));
  return block(
    id,
    width,
    { kind: 'filled', figure: { kind: 'number', items }, badge: null },
    'number_strip',
  );
}

const empty: FilledBlock['state'] = { kind: 'empty', message };
const failed: FilledBlock['state'] = { kind: 'failed', message };

function report(...pages: FilledBlock[][]): FilledReport {
  return {
    // Nothing of the frame is looked at.
    frame: {} as FilledReport['frame'],
    definitions: [],
    pages: pages.map((blocks, at) => ({ id: `p${at}`, title: '', blocks })),
  };
}

function standing(filled: FilledReport): unknown {
  return filled.pages.map(({ id, blocks }) => [id, ...blocks.map((each) => [each.id, each.width])]);
}

describe('what is handed to a client', () => {
  test('has no empty blocks, no numbers without value, no pages without blocks', () => {
    const filled = report(
      [strip('some', [five, nothing]), block('none', 12, empty)],
      [strip('dashes', [nothing]), block('alone', 6, empty)],
    );
    const handed = handedOver(filled, clientQbr);
    expect(standing(handed)).toEqual([['p0', ['some', 12]]]);
    const state = handed.pages[0]?.blocks[0]?.state;
    expect(
      state?.kind === 'filled' && state.figure.kind === 'number' && state.figure.items,
    ).toHaveLength(1);
  });

  test('gives a row to the one that is left of it', () => {
    const filled = report([
      strip('left', [five], 5),
      block('gone', 7, empty),
      strip('whole', [five]),
    ]);
    expect(standing(handedOver(filled, clientQbr))).toEqual([['p0', ['left', 12], ['whole', 12]]]);
  });

  test('shows what failed', () => {
    const filled = report([strip('some', [five]), block('broken', 12, failed)]);
    expect(standing(handedOver(filled, clientQbr))).toEqual(standing(filled));
  });

  test('says why where nothing at all is left', () => {
    const filled = report([block('none', 12, empty)], [strip('dashes', [nothing])]);
    expect(handedOver(filled, clientQbr)).toBe(filled);
  });

  test('leaves alone what is made for a team', () => {
    const filled = report([strip('some', [five, nothing]), block('none', 12, empty)]);
    expect(handedOver(filled, execMonthly)).toBe(filled);
  });
});
