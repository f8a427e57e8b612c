/** Colours as eyes see them. Colours are '#rrggbb'. */

type Triple = readonly [number, number, number];

/** Contrast of two colours by WCAG 2: 1 (none) to 21 (black on white). */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How different two colours look: CIE76 distance, of which about 2 is just seen and 100 is black to white. */
export function differenceOf(one: string, other: string): number {
  return distanceOf(linearOf(one), linearOf(other));
}

/** The same for linear light, 0 to 1 each. */
export function distanceOf(one: Triple, other: Triple): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** sRGB → linear light, 0 to 1. */
export function linearOf(color: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminanceOf(color: string): number {
  const [red, green, blue] = linearOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE L*a*b* under daylight (D65). */
function labOf([red, green, blue]: Triple): Triple {
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(value: number): number {
  return value > 0.008_856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}
