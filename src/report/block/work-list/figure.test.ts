import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { RowSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askWorkList } from './ask.ts';
import { workList } from './figure.ts';
import { zWorkListBlock } from './schema.ts';

const text = (name: string) => ({ en: name, 'pt-BR': name, es: name });
const block = zWorkListBlock.parse({
  kind: 'work_list',
  id: 'today',
  query: { kpis: ['mrr', 'silence', 'nps'], dimensions: ['account'], limit: 2 },
  weight: 'mrr',
  reasons: [
    { kpi: 'silence', when: { above: '30' }, name: text('without contact for') },
    { kpi: 'nps', when: { below: '7' }, name: text('last answer') },
  ],
});

function account(name: string, mrr: string, silence: string | null, nps: string | null): RowSpec {
  return { members: { account: [name, name] }, values: { mrr, silence, nps } };
}

function draw(rows: readonly RowSpec[]) {
  const scope = scopeIn('en');
  return workList.figure(block, [answerTo(askWorkList(block, scope)[0], { rows })], scope);
}

test('an account is on the list once, with every reason; more reasons come first, then weight', () => {
  const drawn = draw([
    account('Fine', '9000', '30', '7'),
    account('Large', '8000', '45', null),
    account('Small', '100', '90', '3'),
    account('Middle', '500', '31', '9'),
  ]);
  expect(gistOf(drawn)).toEqual([
    'Small: R$100 bad · without contact for 90~days, last answer 3',
    'Large: R$8,000 neutral · without contact for 45~days',
    'and 1 more',
  ]);
});

test('what is not known is no reason, and no reason is nothing to do', () => {
  expect(draw([account('Unknown', '100', null, null)])).toMatchObject({
    kind: 'empty',
    problem: { code: 'report.nothing_to_do' },
  });
});

test('a bound range has both ends in it', () => {
  const soon = zWorkListBlock.parse({
    ...block,
    reasons: [{ kpi: 'silence', when: { between: ['0', '30'] }, name: text('due in') }],
  });
  const scope = scopeIn('en');
  const answer = answerTo(askWorkList(soon, scope)[0], {
    rows: [account('On it', '5', '30', null), account('Past it', '9', '31', null)],
  });
  expect(gistOf(workList.figure(soon, [answer], scope))[0]).toMatch(/^On it: /);
});

test('a reason goes with its source, the list with the last of them', () => {
  const without = (...gone: string[]) =>
    workList.fit(block, (kpi) => (gone.includes(kpi) ? null : kpi));
  expect(without('nps')?.reasons.map(({ kpi }) => kpi)).toEqual(['silence']);
  expect(without('nps', 'silence')).toBeNull();
});
