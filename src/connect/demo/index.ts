/** A portfolio to look around in: forty invented clients of an agency, as seven sources would give them. */
import { required } from '../../base/fault.ts';
import type { Connector } from '../schema.ts';
import { zDemoConfig } from './config.ts';
import type { DemoConfig } from './config.ts';
import { demoPortfolio } from './portfolio.ts';
import { describeStream, readStream } from './read-stream.ts';

/** Draws the demo portfolio; nothing leaves or enters the machine. */
export const demoConnector: Connector<DemoConfig> = {
  kind: 'demo',
  title: 'Demo portfolio',
  config: zDemoConfig,
  open: async (config) => {
    const streams = new Map(demoPortfolio(config).streams.map((stream) => [stream.name, stream]));
    return {
      streams: [...streams.values()].map(describeStream),
      read: (name, context) =>
        readStream(required(streams.get(name), `demo stream ${name}`), context),
    };
  },
};
