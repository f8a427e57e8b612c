import { forgetLost } from '../../../base/secret/lost-keys.ts';
import { rotateKeys } from '../../../base/secret/rotate-keys.ts';
import type { Rotation } from '../../../base/secret/rotate-keys.ts';
import { ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import type { Opened } from '../../app/open-stores.ts';
import { textOption } from '../command.ts';
import type { Command, Options, Terminal } from '../command.ts';
import { textTable } from '../text-table.ts';
import { printed, withStores } from '../with-app.ts';

type Done = Rotation & { forgotten: string[] };

/** `rapport rotate-keys`: a new master key, so that the one before can be given up. */
export const rotateKeysCommand: Command = {
  name: 'rotate-keys',
  summary: {
    en: 'exchange the master key that credentials are encrypted with',
    'pt-BR': 'trocar a chave mestra com que as credenciais são cifradas',
    es: 'cambiar la clave maestra con la que se cifran las credenciales',
  },
  declare: (command) =>
    command
      .option('--all', 'encrypt every credential anew now, not when it is next used')
      .option('--drop <key>', 'then give up this master key, if nothing needs it any more')
      .option('--lost', 'forget what no key at hand can open; its sources ask for new credentials'),
  run: (terminal, _args, options) =>
    withStores(terminal, async (stores) =>
      printed(await rotate(stores, options), (done) => terminal.out(textOf(done, terminal))),
    ),
};

async function rotate({ keys, sources }: Opened, options: Options): Promise<Result<Done>> {
  const forgotten = options['lost'] === true ? await forgetLost(keys) : [];
  for (const owner of forgotten) await sources.setState(owner, 'reconnect');
  const all = options['all'] === true;
  const rotated = await rotateKeys(keys, { all, drop: textOption(options, 'drop') });
  return rotated.ok ? ok({ ...rotated.value, forgotten }) : rotated;
}

function textOf(done: Done, { json }: Terminal): string {
  if (json) return JSON.stringify(done, null, 2);
  const rows = done.kept.map((key) => [key, key === done.masterKey ? '←' : '']);
  return [textTable(['key', ''], rows), ...done.forgotten.map((source) => `! ${source}`)].join(
    '\n',
  );
}
