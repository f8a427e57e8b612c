import { textTable } from '../cli/text-table.ts';
import type { Finding } from './finding.ts';

const HEAD = ['What', 'Measured', 'Asked', ''] as const;

/** The table for a terminal. */
export function renderText(findings: readonly Finding[]): string {
  return textTable(HEAD, findings.map(cellsOf));
}

/** The table of docs/benchmarks.md. */
export function renderMarkdown(findings: readonly Finding[]): string {
  const rows = findings.map((each) => `| ${cellsOf(each).join(' | ')} |`);
  return [`| ${HEAD.join(' | ')} |`, '|---|---:|---:|:---:|', ...rows].join('\n');
}

function cellsOf({ what, measured, asked, ok }: Finding): string[] {
  return [what, measured, asked ?? '', ok === null ? '' : ok ? '✓' : '✗'];
}
