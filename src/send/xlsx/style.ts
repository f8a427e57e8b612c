/** How a sheet looks: the brand's font and colours, quiet rules. */
import type { DrawStyle } from '../../report/index.ts';
import type { Tone } from '../../report/schema.ts';
import type { CellStyle } from './workbook.ts';

export type SheetLook = DrawStyle & { primary: string };

type Role = 'title' | 'small' | 'head' | 'body' | 'others' | 'total' | 'label';

/** The style of a cell. `numFmt` is for numbers, `tone` for what a number means. */
export function styleOf(
  look: SheetLook,
  role: Role,
  { end, numFmt, tone }: { end?: boolean; numFmt?: string; tone?: Tone } = {},
): CellStyle {
  const rule = { style: 'thin', color: { rgb: hex(look.rule) } } as const;
  const font = { name: look.fontFamily, ...fontOf(look, role, tone) };
  return {
    font,
    ...(numFmt === undefined ? {} : { numFmt }),
    alignment: {
      horizontal: end === true ? 'right' : 'left',
      vertical: role === 'title' ? 'center' : 'top',
      ...(role === 'head' || role === 'body' ? { wrapText: role === 'head' || end !== true } : {}),
    },
    ...(role === 'total' || role === 'head'
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(look.rule) } } }
      : {}),
    ...(role === 'title' || role === 'small' || role === 'label'
      ? {}
      : { border: { bottom: rule } }),
  };
}

function fontOf(look: SheetLook, role: Role, tone: Tone | undefined): CellStyle['font'] {
  switch (role) {
    case 'title':
      return { size: 14, bold: true, color: { rgb: hex(look.primary) } };
    case 'small':
    case 'others':
      return { size: 10, color: { rgb: hex(look.muted) } };
    case 'head':
    case 'total':
    case 'label':
      return { size: 10, bold: true, color: { rgb: hex(look.text) } };
    case 'body':
      return { size: 10, color: { rgb: hex(toneColor(look, tone ?? 'neutral')) } };
  }
}

function toneColor(look: SheetLook, tone: Tone): string {
  switch (tone) {
    case 'good':
      return look.good;
    case 'bad':
      return look.bad;
    case 'muted':
      return look.muted;
    case 'neutral':
      return look.text;
  }
}

function hex(color: string): string {
  return color.slice(1).toUpperCase();
}
