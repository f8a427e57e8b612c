import { textOption } from '../command.ts';
import type { Command, Options } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { runJob } from '../run-job.ts';
import { stoppedBy, withApp } from '../with-app.ts';

/** `rapport demo`: loads the demo portfolio, or a larger one of the same make for benchmarks. */
export const demoCommand: Command = {
  name: 'demo',
  summary: {
    en: 'load the demo portfolio',
    'pt-BR': 'carregar a carteira de demonstração',
    es: 'cargar la cartera de demostración',
  },
  declare: (command) =>
    command
      .option('--accounts <n>', 'client accounts', '40')
      .option('--facts <n>', 'about so many fact rows (default: as the accounts make)')
      .option('--today <date>', 'the day the portfolio ends, e.g. 2026-11-23 (default: today)'),
  async run(terminal, _args, options) {
    const size = parseSize(options);
    if (size === null)
      return stoppedBy([badArgument('--accounts, --facts', '1 to 1,000,000; 1 to 100,000,000')]);
    return withApp(terminal, async (app) => {
      const { job } = app.demo.load({ ...size, today: textOption(options, 'today') });
      return runJob(app, job, terminal);
    });
  },
};

function parseSize(options: Options): { accounts: number; facts: number | null } | null {
  const accounts = Number(textOption(options, 'accounts') ?? '40');
  const facts = textOption(options, 'facts');
  if (!Number.isInteger(accounts) || accounts < 1 || accounts > 1_000_000) return null;
  if (facts === null) return { accounts, facts: null };
  const count = Number(facts.replaceAll('_', ''));
  return Number.isInteger(count) && count > 0 && count <= 100_000_000
    ? { accounts, facts: count }
    : null;
}
