/** `npm run standins`: every vendor on loopback, with the demo portfolio inside, until it is stopped. */
import { systemClock, today } from '../../src/base/clock.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import { openStandins } from './kit/open-standins.ts';
import { demoVendors } from './vendors.ts';

const DEFAULT_PORT = 7540;

const port = Number(process.argv[2] ?? DEFAULT_PORT);
const { streams } = demoPortfolio({ today: today(systemClock, 'America/Sao_Paulo') });
const standins = await openStandins(
  demoVendors.map(({ vendor }) => vendor(streams)),
  { clock: systemClock, port },
);
const lines = demoVendors.flatMap(({ kind, config, app }) =>
  [config, ...(app === undefined ? [] : [app])].map((each) => `  ${kind}  ${JSON.stringify(each)}`),
);
process.stdout.write(`Stand-ins of ${demoVendors.length} vendors are at ${standins.url}

Start Rapport so that its sources go there:

  RAPPORT_GATEWAY=${standins.url} npm start

and connect any of them with these settings (invented, of no real account):

${lines.join('\n')}

Ctrl+C ends them.
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void standins.close());
