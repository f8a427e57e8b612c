/** A portfolio to look around in: forty invented clients of an agency, as seven sources would give them. */
import { required } from '../../base/fault.ts';
import { ok } from '../../base/problem.ts';
import type { Connector, ReadContext } from '../schema.ts';
import { zDemoConfig } from './config.ts';
import type { DemoConfig } from './config.ts';
import { demoPortfolio } from './portfolio.ts';
import { describeStream, readStream } from './read-stream.ts';

/** Draws the demo portfolio; nothing leaves or enters the machine. */
export const demoConnector = {
  kind: 'demo',
  title: 'Demo portfolio',
  category: 'demo',
  config: zDemoConfig,
  auth: ['none'],
  hosts: () => [],
  oauth: () => null,
  // It stands for seven systems at once, which no one connector is: the model keeps a mapping of its own for it.
  maps: [],
  check: async () => ok({ name: 'Demo portfolio' }),
  open: async (config: DemoConfig) => {
    const streams = new Map(demoPortfolio(config).streams.map((stream) => [stream.name, stream]));
    return {
      streams: [...streams.values()].map(describeStream),
      maps: [],
      read: (name: string, context: ReadContext) =>
        readStream(required(streams.get(name), `demo stream ${name}`), context),
    };
  },
} as const satisfies Connector<DemoConfig>;
