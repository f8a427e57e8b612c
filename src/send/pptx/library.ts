/** The library that writes decks. The only door to it. */
import * as library from 'pptxgenjs';

type Library = typeof library.default;
export type Deck = InstanceType<Library['default']>;
export type Slide = ReturnType<Deck['addSlide']>;
export type TextProps = Exclude<Parameters<Slide['addText']>[0], string>[number];
export type TableRow = Parameters<Slide['addTable']>[0][number];
export type TableCell = TableRow[number];
export type MasterProps = Parameters<Deck['defineSlideMaster']>[0];

/** An empty deck. The package's types speak of its CommonJS build, where the class is one `default` further in. */
export function newDeck(): Deck {
  const Class = library.default as unknown as Library['default'];
  return new Class();
}
