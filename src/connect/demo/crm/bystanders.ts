import { numericId } from '../ids.ts';
import { companyName, plain } from '../names.ts';
import { industries, places, type IndustryKey, type Place } from '../places.ts';
import { random } from '../random.ts';
import { COMPANY_DOMAIN } from '../staff.ts';
import type { Timeline } from '../timeline.ts';

/** A company in the CRM that never became a client. */
export type Bystander = {
  readonly companyId: string;
  readonly name: string;
  readonly domain: string;
  readonly kind: 'prospect' | 'duplicate' | 'internal' | 'test';
  readonly place: Place;
  readonly industry: IndustryKey;
  readonly channel: string;
  readonly createdDay: number;
};

/** Prospects per client in the portfolio. */
const PROSPECTS = 0.85;
/** One prospect in so many came within the last weeks, so that there is a pipeline to look at. */
const FRESH = 5;
const BASE = 18_900_000_000;

/** Companies of no client: our own, tests, and a second entry of Brisa Cosméticos typed by somebody in a hurry. */
export function fixedBystanders(timeline: Timeline): readonly Bystander[] {
  const entry = { place: places.saoPaulo, channel: 'inbound' } as const;
  const { start, today } = timeline;
  return [
    {
      ...entry,
      companyId: numericId(BASE, 0, 1),
      name: 'Ipê Digital',
      domain: COMPANY_DOMAIN,
      kind: 'internal',
      industry: 'technology',
      createdDay: start - 900,
    },
    {
      ...entry,
      companyId: numericId(BASE, 0, 2),
      name: 'TESTE - não usar',
      domain: 'teste.example',
      kind: 'test',
      industry: 'technology',
      createdDay: start + 40,
    },
    {
      ...entry,
      companyId: numericId(BASE, 0, 3),
      name: 'Conta Demo QA',
      domain: 'qa.example',
      kind: 'test',
      industry: 'technology',
      createdDay: start + 300,
    },
    {
      ...entry,
      companyId: numericId(BASE, 0, 4),
      name: 'Brisa Cosmeticos Ltda',
      domain: 'brisacosmeticos.example',
      kind: 'duplicate',
      industry: 'retail',
      createdDay: today - 260,
    },
  ];
}

/** Companies we talked to and that did not sign, or have not decided. */
export function* prospects(
  seed: number,
  accounts: number,
  timeline: Timeline,
): Generator<Bystander> {
  const count = Math.round(accounts * PROSPECTS);
  for (let at = 0; at < count; at++) {
    const draw = random(seed, 'prospect', at);
    const name = companyName(draw, at + 300);
    yield {
      companyId: numericId(BASE, at + 1, 0),
      name,
      domain: `${plain(name).replace(/[^a-z0-9]/g, '')}.example`,
      kind: 'prospect',
      place: draw.pick(Object.values(places)),
      industry: draw.pick(Object.keys(industries) as IndustryKey[]),
      channel: draw.pick(['referral', 'inbound', 'outbound', 'event', 'partner']),
      createdDay:
        at % FRESH === 0
          ? timeline.today - draw.int(8, 50)
          : draw.int(timeline.start, timeline.today - 12),
    };
  }
}
