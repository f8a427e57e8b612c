import { Command as Commander } from 'commander';
import type { Argument, Option } from 'commander';
import { Fault } from '../../base/fault.ts';
import type { Command } from '../cli/command.ts';
import { capital, codeOf, tableOf } from './markdown.ts';
import type { DocsPage } from './markdown.ts';

const PATH = 'docs/command-line.md';

/**
 * `docs/command-line.md`: a page written by hand, in which what stands between `<!-- options of ask -->` and
 * `<!-- end -->` is written anew from what the command declares.
 */
export function commandPage(page: string, commands: readonly Command[]): DocsPage {
  const text = commands.reduce((before, command) => withOptions(before, command), page);
  return { path: PATH, text };
}

function withOptions(page: string, command: Command): string {
  const begin = `<!-- options of ${command.name} -->`;
  const [before = '', rest, ...more] = page.split(begin);
  const end = rest?.indexOf('<!-- end -->') ?? -1;
  if (rest === undefined || end < 0 || more.length > 0) {
    throw new Fault('bad_page', { message: `${PATH} needs "${begin}" … "<!-- end -->" once` });
  }
  return `${before}${begin}\n\n${optionsOf(command)}\n\n${rest.slice(end)}`;
}

function optionsOf(command: Command): string {
  const declared = command.declare(new Commander(command.name));
  const args = declared.registeredArguments;
  const usage = ['npx rapport', command.name, ...args.map(argumentText), '[options]'].join(' ');
  const shown = declared.options.filter(({ hidden }) => !hidden);
  const rows = [...args.map(argumentRow), ...shown.map(optionRow)];
  const summary = `${capital(command.summary.en)}.`;
  const parts = [summary, `\`\`\`\n${usage}\n\`\`\``];
  return [...parts, tableOf(['', 'what it is', 'unless given'], rows)].join('\n\n');
}

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function argumentRow(argument: Argument): string[] {
  return [codeOf(argumentText(argument)), argument.description, ''];
}

function optionRow({ flags, description, mandatory, defaultValue, negate }: Option): string[] {
  const usual = typeof defaultValue === 'string' && !negate ? codeOf(defaultValue) : '';
  return [codeOf(flags), description, mandatory ? '**required**' : usual];
}
