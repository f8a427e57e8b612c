import { beforeAll, describe, expect, test } from 'vitest';
import { demoPortfolio } from '../../../src/connect/demo/portfolio.ts';
import { typeformConnector } from '../../../src/connect/typeform/index.ts';
import { scoreOf } from '../../../src/connect/typeform/score.ts';
import type { Question } from '../../../src/connect/typeform/forms.ts';
import { inVendor } from '../kit/in-vendor.ts';
import type { VendorWorld } from '../kit/in-vendor.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { describePromises } from '../kit/promises.ts';
import { readPlainly, rowsOf } from '../kit/prove-connector.ts';
import type { Proof, Reading } from '../kit/prove-connector.ts';
import { DEMO_APP, DEMO_TOKEN, seedTypeform } from './seed.ts';
import { TYPEFORM_MANNERS, typeformVendor } from './vendor.ts';
import type { TypeformData } from './vendor.ts';

const NOW = '2026-11-24T12:00:00Z';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 8, months: 12 });
const seeded = seedTypeform(streams);
const config = typeformConnector.config.parse({ auth: { kind: 'token', token: DEMO_TOKEN } });
const proof: Proof = {
  vendor: () => typeformVendor(seeded),
  open: (effects) => typeformConnector.open(config, effects),
  tokens: null,
  now: NOW,
};
let plain: Reading;

beforeAll(async () => {
  plain = await readPlainly(proof);
});

describePromises(proof, () => plain);

describe('what is read', () => {
  test('responses with their score, comment, who answered and what hidden fields say', () => {
    const expected = [...(streams.find(({ name }) => name === 'responses')?.rows ?? [])];
    const found = rowsOf(plain, 'responses');
    expect(found).toHaveLength(expected.length);
    const plainly = (row: Record<string, unknown>, company: string, key: string): string =>
      [row['score'], row['comment'], row['email'], row[company], row[key], row['kind']].join('|');
    expect(found.map((row) => plainly(row, 'company_key', 'ticket_key')).toSorted()).toEqual(
      expected
        .map((row) =>
          plainly({ ...row, score: numberOf(row['score']) }, 'crm_company_id', 'ticket_id'),
        )
        .toSorted(),
    );
  });

  test('forms are the surveys that they are, and answers are there one by one', () => {
    expect(
      rowsOf(plain, 'forms').map((form) => [form['kind'], form['scale_min'], form['scale_max']]),
    ).toEqual([
      ['nps_rel', 0, 10],
      ['csat', 1, 5],
    ]);
    const written = rowsOf(plain, 'answers').filter(({ question_id: id }) => id === 'comment');
    expect(written.map(({ value }) => value)).toEqual(
      rowsOf(plain, 'responses').flatMap(({ comment }) => comment ?? []),
    );
    expect(
      rowsOf(plain, 'questions').filter(({ is_score: isScore }) => isScore === true),
    ).toHaveLength(2);
  });

  test('more responses than a page holds, two of them at the same second', () =>
    inAccount(async ({ data, sync, rows }) => {
      const responses = data.responses['srv_atendimento'];
      const [one] = responses?.all() ?? [];
      const count = 1_100;
      for (let at = 0; at < count; at++) {
        const token = `rsp_many_${at}`;
        const submitted = new Date(Date.parse('2026-11-20T00:00:00Z') + Math.floor(at / 2) * 1_000);
        responses?.put({
          ...one,
          token,
          response_id: token,
          submitted_at: submitted.toISOString(),
          answers: [],
        });
      }
      await sync();
      expect(
        rows('responses').filter(({ response_id: id }) => String(id).startsWith('rsp_many')),
      ).toHaveLength(count);
    }));

  test('a response that is listed late comes with a later read', () =>
    inAccount(async ({ data, clock, sync, rows }) => {
      await sync();
      clock.advance(3_600_000);
      const responses = data.responses['srv_relacionamento'];
      const [one] = responses?.all() ?? [];
      const add = (token: string, ago: number): void =>
        responses?.put({
          ...one,
          token,
          response_id: token,
          submitted_at: new Date(clock.now() - ago).toISOString(),
        });
      add('rsp_early', 1_500_000);
      add('rsp_late', 1_600_000);
      const late = responses?.find('rsp_late') ?? {};
      responses?.remove('rsp_late');
      await sync();
      // It was submitted before the one that was seen, and becomes visible after it.
      responses?.put(late);
      await sync();
      const found = rows('responses').map(({ response_id: id }) => id);
      expect(found).toEqual(expect.arrayContaining(['rsp_early', 'rsp_late']));
    }));
});

describe('which question is the score', () => {
  const question = (type: string, title: string, steps?: number, fromOne?: boolean): Question => ({
    id: title,
    title,
    type,
    properties: { steps: steps ?? null, start_at_one: fromOne ?? null },
  });
  test.each([
    ['nps_rel', [question('nps', 'NPS')], []],
    ['nps_tx', [question('nps', 'NPS')], ['ticket_id']],
    ['nps_rel', [question('opinion_scale', '¿Nos recomendaría a un colega?', 11, false)], []],
    ['nps_rel', [question('opinion_scale', 'How likely are you to recommend us?', 11, false)], []],
    [
      'nps_rel',
      [question('rating', 'Nota', 5), question('opinion_scale', 'Recomendaria?', 11, false)],
      [],
    ],
    [
      'ces',
      [question('opinion_scale', 'Foi fácil resolver o seu problema?', 7, true)],
      ['chamado'],
    ],
    ['csat', [question('rating', 'Stars', 5)], []],
    ['csat', [question('opinion_scale', '¿Qué tan satisfecho está?', 5, true)], []],
    ['custom', [question('opinion_scale', 'Quantos anos de casa?', 11, false)], []],
    ['custom', [question('long_text', 'Conte mais')], []],
  ])('%s: %j', (kind, questions, hidden) => {
    expect(scoreOf({ questions, hidden }).kind).toBe(kind);
  });

  test('questions in groups count, and scales begin where they begin', () =>
    inAccount(async ({ data, sync, rows }) => {
      const group = {
        id: 'group',
        title: 'Sobre nós',
        type: 'group',
        properties: {
          fields: [{ id: 'q', title: 'Nota', type: 'rating', properties: { steps: 7 } }],
        },
      };
      data.forms.put({ id: 'grouped', title: 'Grupo', fields: [group] });
      await sync();
      expect(rows('forms').find(({ id }) => id === 'grouped')).toMatchObject({
        kind: 'csat',
        scale_min: 1,
        scale_max: 7,
      });
    }));
});

describe('sign-in and limits', () => {
  test('a person signs in; tokens of a week are refreshed, each refresh token once', () => {
    const oauth = oauthServer(DEMO_APP);
    const signedIn = typeformConnector.config.parse({
      auth: { kind: 'oauth', client_id: DEMO_APP.clientId, client_secret: DEMO_APP.clientSecret },
    });
    return inVendor(
      {
        vendor: typeformVendor({ ...seedTypeform(streams), token: 'none', oauth }),
        open: (effects) => typeformConnector.open(signedIn, effects),
        now: NOW,
        tokens: oauth.signIn(Date.parse(NOW)),
      },
      async ({ sync, clock }) => {
        await sync();
        clock.advance(8 * 86_400_000);
        await sync();
        clock.advance(8 * 86_400_000);
        await sync();
        expect(oauth.refreshes()).toBe(2);
      },
    );
  });

  test('no request goes out that Typeform would refuse for its limit', () =>
    inAccount(async ({ sync, standins, clock }) => {
      await sync();
      clock.advance(3_600_000);
      await sync();
      expect(standins.served()).toBe(standins.log.length);
    }));

  test('says whose account it is, where the token knows; what it does not accept is a problem, and in no text', () =>
    inAccount(async ({ data, effects, standins }) => {
      const check = (): ReturnType<typeof typeformConnector.check> =>
        typeformConnector.check(config, effects);
      expect(await check()).toMatchObject({
        ok: true,
        value: { name: 'Ipê Digital (helena.vasconcelos@ipedigital.example)' },
      });
      data.me = null;
      expect(await check()).toMatchObject({ ok: true, value: { name: 'api.typeform.com' } });
      data.token = 'another';
      const refused = await check();
      expect(refused).toMatchObject({
        ok: false,
        problems: [{ code: 'connect.credentials_refused' }],
      });
      expect(JSON.stringify([refused, standins.log])).not.toContain(DEMO_TOKEN);
    }));
});

function numberOf(score: unknown): number | null {
  return Number.isNaN(Number(score)) ? null : Number(score);
}

/** An account of its own for one test. */
function inAccount<T>(
  work: (world: VendorWorld & { data: TypeformData }) => Promise<T>,
): Promise<T> {
  const data = seedTypeform(streams);
  return inVendor(
    {
      vendor: typeformVendor(data, TYPEFORM_MANNERS),
      open: (effects) => typeformConnector.open(config, effects),
      now: NOW,
    },
    (world) => work({ ...world, data }),
  );
}
