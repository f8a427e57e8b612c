/** Every vendor that has a stand-in, with the demo portfolio inside. To add one: one entry here. */
import type { FilledStream } from '../../src/connect/demo/portfolio.ts';
import type { Vendor } from './kit/vendor.ts';
import { DEMO_COMPANY, DEMO_TOKEN, seedPipedrive } from './pipedrive/seed.ts';
import { pipedriveVendor } from './pipedrive/vendor.ts';
import { DEMO_API_TOKEN, DEMO_EMAIL, DEMO_SUBDOMAIN, seedZendesk } from './zendesk/seed.ts';
import { zendeskVendor } from './zendesk/vendor.ts';

export type DemoVendor = {
  /** Kind of its connector. */
  kind: string;
  vendor: (streams: readonly FilledStream[]) => Vendor;
  /** A configuration that connects to it: what `npm run standins` prints. */
  config: Readonly<Record<string, unknown>>;
};

export const demoVendors: readonly DemoVendor[] = [
  {
    kind: 'pipedrive',
    vendor: (streams) => pipedriveVendor(seedPipedrive(streams)),
    config: { company: DEMO_COMPANY, auth: { kind: 'token', token: DEMO_TOKEN } },
  },
  {
    kind: 'zendesk',
    vendor: (streams) => zendeskVendor(seedZendesk(streams)),
    config: {
      subdomain: DEMO_SUBDOMAIN,
      auth: { kind: 'token', email: DEMO_EMAIL, token: DEMO_API_TOKEN },
    },
  },
];
