import { expect, test } from 'vitest';
import { checkLogo } from './logo.ts';

function svg(content: string): string[] {
  return codes(`data:image/svg+xml;base64,${Buffer.from(content).toString('base64')}`);
}

function codes(url: string): string[] {
  return checkLogo(url).map(({ code, params }) =>
    [code.replace('report.logo_', ''), ...Object.values(params)].join(' '),
  );
}

function inSvg(content: string): string[] {
  return svg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`);
}

test('takes an SVG of shapes, gradients and clips, as drawing programs write them', () => {
  expect(
    svg(
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox='0 0 9 9'>
        <title>Acme &amp; Co</title>
        <defs><linearGradient id="g"><stop offset="0" stop-color="#123456"/></linearGradient>
        <clipPath id="c"><rect width="9" height="9"/></clipPath></defs>
        <g clip-path="url(#c)"><path d="M0 0h9v9z" fill="url(#g)" transform="rotate(9 1 1)"/></g>
      </svg>`,
    ),
  ).toEqual([]);
});

test('refuses elements that run, load, style or embed', () => {
  const bad = [
    'script',
    'foreignObject',
    'image',
    'use',
    'style',
    'a',
    'animate',
    'set',
    'iframe',
    'text',
    'feImage',
    'SCRIPT',
    'svg:script',
  ];
  expect(bad.map((element) => inSvg(`<${element}></${element}>`))).toEqual(
    bad.map((element) => [`svg_element ${element}`]),
  );
  expect(svg('<html></html>')).toEqual(['svg_element html']);
});

test('refuses attributes that run or load', () => {
  const bad = [
    'onload="x()"',
    'href="#a"',
    'xlink:href="#a"',
    'style="fill:red"',
    'class="a"',
    'fill="url(https://x.test/a)"',
    'fill="url(//x.test/a)"',
    'fill="url(&#104;ttps)"',
    'clip-path="url(data)"',
    'fill="u\\72l(a)"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns="http://www.w3.org/1999/xhtml"',
    'fill="javascript:x"',
    'src="a"',
    'formaction="a"',
  ];
  expect(bad.map((attribute) => inSvg(`<path ${attribute}/>`))).toEqual(
    bad.map(() => [expect.stringContaining('svg_attribute')]),
  );
});

test('refuses what is not well formed, or more than elements and their names', () => {
  const bad = [
    '<g>',
    '</g>',
    '<g></path>',
    '<path d="M0 0" d=x/>',
    '<!-- note -->',
    '<![CDATA[x]]>',
    '<!ENTITY x "y">',
    '<?php ?>',
    'words',
    '<title>&x;</title>',
    '<path d="<script>"/>',
    '<path/onload=x>',
    '<',
  ];
  expect(bad.map((content) => inSvg(content).at(-1))).toEqual(
    bad.map(() => expect.stringContaining('svg_broken')),
  );
  expect(svg('<!DOCTYPE svg><svg></svg>').join()).toContain('svg_broken');
  expect(svg('<svg></svg><svg></svg>').join()).toContain('svg_broken');
  expect(svg('<svg>').join()).toContain('svg_broken');
  expect(svg('').join()).not.toBe('');
});

test('reads a long run of attributes in a moment', () => {
  const content = `<path ${'a="b" '.repeat(20_000)}`;
  expect(inSvg(content).join()).toContain('svg_broken');
});

/** A PNG of 1 × 1 pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

test('takes a PNG by its bytes, not by what it says it is', () => {
  expect(codes(`data:image/png;base64,${PNG}`)).toEqual([]);
  expect(
    codes(`data:image/png;base64,${Buffer.from('<svg onload="x"/>').toString('base64')}`),
  ).toEqual(['png']);
  const bytes = Buffer.from(PNG, 'base64');
  expect(codes(`data:image/png;base64,${bytes.subarray(0, 40).toString('base64')}`)).toEqual([
    'png',
  ]);
  bytes.writeUInt32BE(70_000, 16);
  expect(codes(`data:image/png;base64,${bytes.toString('base64')}`)).toEqual([
    'large 70000 1 4096',
  ]);
});

test('refuses every other form', () => {
  const bad = [
    'data:image/svg+xml;utf8,<svg/>',
    'data:image/gif;base64,R0lGODlh',
    `data:text/html;base64,${PNG}`,
    'data:image/png;base64,*',
    'data:image/png;base64,',
    'logo.png',
  ];
  expect(bad.map(codes)).toEqual(bad.map(() => ['format']));
});
