import { anyConnector } from './any-connector.ts';
import type { AnyConnector } from './any-connector.ts';
import { demoConnector } from './demo/index.ts';
import { filesConnector } from './files/index.ts';
import { hubspotConnector } from './hubspot/index.ts';
import { postgresConnector } from './postgres/index.ts';
import { pipedriveConnector } from './pipedrive/index.ts';
import { rdStationConnector } from './rdstation/index.ts';
import { salesforceConnector } from './salesforce/index.ts';
import { typeformConnector } from './typeform/index.ts';
import { zendeskConnector } from './zendesk/index.ts';

/** Kinds whose configuration the shell makes itself. */
export const connectors = {
  files: filesConnector,
  demo: demoConnector,
} as const;

/** Every kind of source there is. To add one: a folder of the same shape, and one line here. */
export const everyConnector: readonly AnyConnector[] = [
  anyConnector(filesConnector),
  anyConnector(demoConnector),
  anyConnector(postgresConnector),
  anyConnector(hubspotConnector),
  anyConnector(salesforceConnector),
  anyConnector(pipedriveConnector),
  anyConnector(rdStationConnector),
  anyConnector(zendeskConnector),
  anyConnector(typeformConnector),
];

/** The connector of this kind; null where there is none. */
export function findConnector(kind: string): AnyConnector | null {
  return everyConnector.find((connector) => connector.kind === kind) ?? null;
}
