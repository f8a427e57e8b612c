import type { Catalogue, ProblemWords } from '../../base/define-problems.ts';
import { CATALOGUES } from '../catalogues.ts';
import { codeOf, listOf, pageOf, tableOf, writtenBy } from './markdown.ts';
import type { DocsPage } from './markdown.ts';

/** `docs/problems.md`: everything that any stage may say to a person. */
export function problemPage(): DocsPage {
  return {
    path: 'docs/problems.md',
    text: pageOf(
      writtenBy('the problem lists of src/*/problems.ts'),
      '# Problems',
      introduction(),
      '## Contents',
      listOf(CATALOGUES.map(({ stage, words }) => `[${stage}](#${stage}) (${words.size})`)),
      ...CATALOGUES.map(sectionOf),
    ),
  };
}

function introduction(): string {
  return [
    'When something in a file, a mapping, a question or a report is not right, Rapport says what, where and what to do next,',
    'in the language of the reader. Each message has a code that stays the same in all languages: look it up here.',
    'Words in *italics* stand for the value in question. A warning lets the work go on; everything else stops it.',
  ].join('\n');
}

const STAGE: Readonly<Record<string, string>> = {
  base: 'The warehouse and the metadata store.',
  connect: 'Reading sources and files.',
  land: 'Turning what was read into tables, and publishing.',
  model: 'Mappings, identities, policies and formulas.',
  query: 'Questions.',
  report: 'Documents, brands and blocks.',
  send: 'Writing files.',
  serve: 'The server, the command line and uploads.',
};

function sectionOf({ stage, words }: Catalogue): string {
  return [
    `## ${stage}`,
    ...(STAGE[stage] === undefined ? [] : [STAGE[stage]]),
    tableOf(['code', 'what it says', 'what to do'], [...words].map(rowOf)),
  ].join('\n\n');
}

function rowOf([code, { message, hint, severity }]: [string, ProblemWords]): string[] {
  const mark = severity === 'warning' ? ' (warning)' : '';
  return [`${codeOf(code)}${mark}`, inItalics(message.en), inItalics(hint.en)];
}

/** `{rows|row was|rows were} left out` → `*rows* rows were left out`. Signs that Markdown reads are kept as signs. */
function inItalics(template: string): string {
  return template
    .split(/(\{[^{}]+\}|`[^`]*`)/)
    .map((piece) => {
      if (piece.startsWith('`')) return piece;
      if (!piece.startsWith('{')) return piece.replaceAll(/[*_<>[\]]/g, '\\$&');
      const [name = '', , many] = piece.slice(1, -1).split('|');
      return many === undefined ? `*${name}*` : `*${name}* ${many}`;
    })
    .join('');
}
