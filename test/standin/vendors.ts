/** Every vendor that has a stand-in, with the demo portfolio inside. To add one: one entry here. */
import type { FilledStream } from '../../src/connect/demo/portfolio.ts';
import type { Vendor } from './kit/vendor.ts';
import { oauthServer } from './kit/oauth-server.ts';
import type { OAuthManners } from './kit/oauth-server.ts';
import type { StandsFor } from './kit/stands-for.ts';
import {
  DEMO_APP as HUBSPOT_APP,
  DEMO_TOKEN as HUBSPOT_TOKEN,
  seedHubspot,
} from './hubspot/seed.ts';
import { hubspotStandsFor } from './hubspot/stands-for.ts';
import { hubspotVendor } from './hubspot/vendor.ts';
import { DEMO_APP, DEMO_COMPANY, DEMO_TOKEN, seedPipedrive } from './pipedrive/seed.ts';
import { pipedriveStandsFor } from './pipedrive/stands-for.ts';
import { PIPEDRIVE_MANNERS, pipedriveVendor } from './pipedrive/vendor.ts';
import {
  DEMO_APP as RDSTATION_APP,
  DEMO_TOKEN as RDSTATION_TOKEN,
  seedRdStation,
} from './rdstation/seed.ts';
import { rdStationStandsFor } from './rdstation/stands-for.ts';
import { rdStationVendor } from './rdstation/vendor.ts';
import {
  DEMO_APP as SALESFORCE_APP,
  DEMO_DOMAIN as SALESFORCE_DOMAIN,
  seedSalesforce,
} from './salesforce/seed.ts';
import { salesforceStandsFor } from './salesforce/stands-for.ts';
import { salesforceVendor } from './salesforce/vendor.ts';
import {
  DEMO_APP as TYPEFORM_APP,
  DEMO_TOKEN as TYPEFORM_TOKEN,
  seedTypeform,
} from './typeform/seed.ts';
import { typeformStandsFor } from './typeform/stands-for.ts';
import { typeformVendor } from './typeform/vendor.ts';
import { DEMO_API_TOKEN, DEMO_EMAIL, DEMO_SUBDOMAIN, seedZendesk } from './zendesk/seed.ts';
import { zendeskStandsFor } from './zendesk/stands-for.ts';
import { zendeskVendor } from './zendesk/vendor.ts';

export type DemoVendor = {
  /** Kind of its connector. */
  kind: string;
  vendor: (streams: readonly FilledStream[]) => Vendor;
  /** A configuration that connects to it: what `npm run standins` prints. */
  config: Readonly<Record<string, unknown>>;
  /** The same by signing in on the vendor's page, where the stand-in has one. */
  app?: Readonly<Record<string, unknown>>;
  standsFor: StandsFor;
};

export const demoVendors: readonly DemoVendor[] = [
  {
    kind: 'hubspot',
    vendor: (streams) => hubspotVendor(seedHubspot(streams)),
    config: { auth: { kind: 'token', token: HUBSPOT_TOKEN } },
    app: appOf(HUBSPOT_APP),
    standsFor: hubspotStandsFor,
  },
  {
    kind: 'pipedrive',
    vendor: (streams) =>
      pipedriveVendor(seedPipedrive(streams), PIPEDRIVE_MANNERS, oauthServer(DEMO_APP)),
    config: { company: DEMO_COMPANY, auth: { kind: 'token', token: DEMO_TOKEN } },
    app: { company: DEMO_COMPANY, ...appOf(DEMO_APP) },
    standsFor: pipedriveStandsFor,
  },
  {
    kind: 'rdstation',
    vendor: (streams) => rdStationVendor(seedRdStation(streams)),
    config: { auth: { kind: 'token', token: RDSTATION_TOKEN } },
    app: appOf(RDSTATION_APP),
    standsFor: rdStationStandsFor,
  },
  {
    kind: 'salesforce',
    vendor: (streams) => salesforceVendor(seedSalesforce(streams)),
    config: {
      domain: SALESFORCE_DOMAIN,
      auth: {
        kind: 'client_credentials',
        client_id: SALESFORCE_APP.clientId,
        client_secret: SALESFORCE_APP.clientSecret,
      },
    },
    app: { domain: SALESFORCE_DOMAIN, ...appOf(SALESFORCE_APP) },
    standsFor: salesforceStandsFor,
  },
  {
    kind: 'zendesk',
    vendor: (streams) => zendeskVendor(seedZendesk(streams)),
    config: {
      subdomain: DEMO_SUBDOMAIN,
      auth: { kind: 'token', email: DEMO_EMAIL, token: DEMO_API_TOKEN },
    },
    standsFor: zendeskStandsFor,
  },
  {
    kind: 'typeform',
    vendor: (streams) => typeformVendor(seedTypeform(streams)),
    config: { auth: { kind: 'token', token: TYPEFORM_TOKEN } },
    app: appOf(TYPEFORM_APP),
    standsFor: typeformStandsFor,
  },
];

/** Signing in on the vendor's page, with the app that is registered at its stand-in. */
function appOf({ clientId, clientSecret }: OAuthManners): { auth: Record<string, string> } {
  return { auth: { kind: 'oauth', client_id: clientId, client_secret: clientSecret } };
}
