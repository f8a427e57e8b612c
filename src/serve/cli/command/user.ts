import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { App } from '../../app/app.ts';
import type { Actor, MadeLink } from '../../people/desk.ts';
import { serveProblems } from '../../problems.ts';
import { zAccessRule } from '../../../query/schema.ts';
import { ROLES, zInvite } from '../../schema.ts';
import type { Access, Role } from '../../schema.ts';
import { textOption } from '../command.ts';
import type { Command, Options, Outcome, Terminal } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { textTable } from '../text-table.ts';
import { printed, withApp } from '../with-app.ts';

type Asked = { app: App; terminal: Terminal; email: string; options: Options };

/** Whoever has the machine may do what an owner may. */
const OPERATOR: Actor = { name: 'command line', role: 'owner', id: null };

const ACTIONS: Readonly<Record<string, (asked: Asked) => Promise<Outcome>>> = {
  list,
  invite,
  suspend: (asked) => change(asked, 'suspend'),
  resume: (asked) => change(asked, 'resume'),
  reset,
};

/** `rapport user list`, `rapport user invite ana@example.com --role manager`: people, from the machine itself. */
export const userCommand: Command = {
  name: 'user',
  summary: {
    en: 'list, invite, suspend and resume people, and make links to new passwords',
    'pt-BR': 'listar, convidar, suspender e reativar pessoas, e criar links para novas senhas',
    es: 'listar, invitar, suspender y reactivar personas, y crear enlaces para nuevas contraseñas',
  },
  declare: (command) =>
    command
      .argument('<action>', Object.keys(ACTIONS).join(', '))
      .argument('[email]', 'e-mail of the person')
      .option('--role <role>', `for invite: ${ROLES.join(', ')}`, 'account_manager')
      .option('--rule <json>', 'for invite: which accounts, as in docs/people.md')
      .option('--url <url>', 'where people reach the server, for the link', 'http://127.0.0.1:7420')
      .option('--second-factor', 'for reset: end the second factor too (a lost telephone)'),
  run: (terminal, [action = '', email = ''], options) => {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    return act === undefined
      ? Promise.resolve(fail(badArgument('action', Object.keys(ACTIONS).join(', '))))
      : withApp(terminal, (app) =>
          act({ app, terminal, email: email.trim().toLowerCase(), options }),
        );
  },
};

async function list({ app, terminal }: Asked): Promise<Outcome> {
  const people = await app.people.desk.list();
  const rows = people.map(({ email, name, access, state, secondFactor, seenAt }) => [
    email,
    name,
    access.role,
    state,
    secondFactor ? '✓' : '',
    seenAt ?? '—',
  ]);
  const heads = ['e-mail', 'name', 'role', 'state', 'second factor', 'seen'];
  terminal.out(terminal.json ? JSON.stringify(people, null, 2) : textTable(heads, rows));
  return { ok: true };
}

async function invite({ app, terminal, email, options }: Asked): Promise<Outcome> {
  const access = accessOf(options);
  if (!access.ok) return access;
  const asked = zInvite.safeParse({ email, access: access.value });
  if (!asked.success) return fail(badArgument('email', 'ana@example.com'));
  const made = await app.people.desk.invite(OPERATOR, asked.data);
  return printed(made, (link) => tellLink(link, 'invitation', { terminal, options }));
}

async function reset({ app, terminal, email, options }: Asked): Promise<Outcome> {
  const member = await app.people.findByEmail(email);
  if (member === null) return fail(serveProblems.make('unknown_person', {}));
  if (options['secondFactor'] === true) await app.people.self.dropSecond(member, OPERATOR.name);
  const made = await app.people.desk.reset(OPERATOR, member.id);
  return printed(made, (link) => tellLink(link, 'reset', { terminal, options }));
}

async function change(
  { app, terminal, email }: Asked,
  verb: 'suspend' | 'resume',
): Promise<Outcome> {
  const member = await app.people.findByEmail(email);
  if (member === null) return fail(serveProblems.make('unknown_person', {}));
  const done = await app.people.desk[verb](OPERATOR, member.id);
  return printed(done, () => terminal.out(terminal.json ? JSON.stringify({ email }) : email));
}

/** Rows that a role sees unless a rule says otherwise: account managers their own, clients none. */
const USUAL: Readonly<Record<Role, Access['rule']>> = {
  owner: [{ kind: 'all' }],
  admin: [{ kind: 'all' }],
  manager: [{ kind: 'all' }],
  analyst: [{ kind: 'all' }],
  account_manager: [{ kind: 'owned', emails: [], as: 'owner', history: false, until: null }],
  client: [],
};

function accessOf(options: Options): Result<Access> {
  const named = textOption(options, 'role');
  const role = ROLES.find((each) => each === named);
  if (role === undefined) return fail(badArgument('--role', ROLES.join(', ')));
  const given = textOption(options, 'rule');
  const rule = given === null ? ok(USUAL[role]) : parseRule(given);
  if (!rule.ok) return rule;
  const masks: Access['masks'] = role === 'client' ? ['cost', 'health', 'personal'] : [];
  return ok({ role, rule: rule.value, masks, reports: null });
}

function parseRule(text: string): Result<Access['rule']> {
  const wrong = (): Result<never> =>
    fail(
      badArgument(
        '--rule',
        '[{"kind":"members","dimension":"team","keys":["north"],"until":null}]',
      ),
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return wrong(); // what is not JSON is told like what is no rule
  }
  const rule = zAccessRule.safeParse(json);
  return rule.success ? ok(rule.data) : wrong();
}

function tellLink(
  { token, expiresAt }: MadeLink,
  page: 'invitation' | 'reset',
  { terminal, options }: { terminal: Terminal; options: Options },
): void {
  const url = `${textOption(options, 'url') ?? ''}/${page}#${token}`;
  terminal.out(terminal.json ? JSON.stringify({ url, expiresAt }) : url);
}
