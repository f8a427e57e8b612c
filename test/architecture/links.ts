import { posix } from 'node:path';
import type { Tree } from './tree.ts';

/**
 * Links of Markdown pages that lead nowhere: a file that is not there or a heading that no page
 * has. `exists` answers for files that are no text (images) and for folders.
 */
export function findDeadLinks(tree: Tree, exists: (path: string) => boolean): string[] {
  return [...tree]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) =>
      linksIn(text).flatMap((link) => {
        const reason = deadReason(tree, exists, { path, link });
        return reason === null ? [] : [`${path}: ${link} ${reason}`];
      }),
    );
}

interface PlacedLink {
  readonly path: string;
  readonly link: string;
}

function deadReason(
  tree: Tree,
  exists: (path: string) => boolean,
  { path, link }: PlacedLink,
): string | null {
  const [file = '', anchor] = link.split('#');
  const here = posix.dirname(path);
  const target = file === '' ? path : posix.normalize(posix.join(here, decodeURI(file)));
  if (target.startsWith('..')) return 'leaves the project';
  if (!tree.has(target) && !exists(target)) return 'is not there';
  const page = tree.get(target);
  if (anchor === undefined || page === undefined || !target.endsWith('.md')) return null;
  return headingsIn(page).includes(anchor) ? null : 'names no heading there';
}

/** The targets of `[text](target)` and `![text](target)`, outside of code; web addresses left out. */
export function linksIn(text: string): string[] {
  const prose = withoutCode(text).replace(/`[^`\n]*`/g, '``');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));
}

/** The anchors of a page's headings, made as GitHub makes them. */
export function headingsIn(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((match) => {
    const words = (match[1] ?? '').toLowerCase().replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
}

function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
}
