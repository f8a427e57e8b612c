/** Colours of a brand, made readable: brands choose hues, people must still read. */

type Rgb = readonly [number, number, number];

/** Ten steps of one hue from faint to deep, as the component library wants them; the brand's own is the seventh. */
export function shadesOf(color: string): readonly string[] {
  const towardsWhite = [0.93, 0.85, 0.7, 0.52, 0.34, 0.16];
  const towardsBlack = [0.14, 0.28, 0.42];
  return [
    ...towardsWhite.map((share) => mixed(color, '#ffffff', share)),
    color,
    ...towardsBlack.map((share) => mixed(color, '#000000', share)),
  ];
}

/** The colour itself, or the nearest darker or lighter one that stands out from the ground by `ratio`. */
export function readableOn(color: string, ground: string, ratio = 4.5): string {
  const away = luminance(ground) > 0.4 ? '#000000' : '#ffffff';
  const steps = [0, 0.08, 0.16, 0.24, 0.32, 0.4, 0.5, 0.6, 0.7, 0.8, 1];
  const found = steps
    .map((share) => mixed(color, away, share))
    .find((each) => contrast(each, ground) >= ratio);
  return found ?? away;
}

/** Contrast of two colours as WCAG counts it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Mixes two hex colours; `share` is that of the second. */
export function mixed(one: string, other: string, share: number): string {
  const a = channels(one);
  const b = channels(other);
  const mix = (at: 0 | 1 | 2): string =>
    Math.round(a[at] + (b[at] - a[at]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${mix(0)}${mix(1)}${mix(2)}`;
}

function channels(color: string): Rgb {
  const at = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
