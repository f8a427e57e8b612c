import type { ProblemWords } from '../../base/define-problems.ts';

const PNG_OR_SVG = {
  en: 'use a PNG, or an SVG of plain shapes',
  'pt-BR': 'use um PNG ou um SVG só com formas simples',
  es: 'use un PNG o un SVG solo con formas simples',
} as const;

/** What can be wrong with a brand. */
export const brandWords = {
  low_contrast: {
    message: {
      en: '{name} {color} has a contrast of {ratio} to 1 against white; {least} to 1 is needed to be read by everybody',
      'pt-BR':
        '{name} {color} tem contraste de {ratio} para 1 com o branco; é preciso {least} para 1 para que todos leiam',
      es: '{name} {color} tiene un contraste de {ratio} a 1 con el blanco; se necesita {least} a 1 para que todos lo lean',
    },
    hint: {
      en: 'choose a darker colour',
      'pt-BR': 'escolha uma cor mais escura',
      es: 'elija un color más oscuro',
    },
    severity: 'warning',
  },
  near_meaning: {
    message: {
      en: 'series colour {color} looks like {meaning}, which is kept for good and bad',
      'pt-BR': 'a cor de série {color} se parece com {meaning}, reservada para bom e ruim',
      es: 'el color de serie {color} se parece a {meaning}, reservado para bueno y malo',
    },
    hint: {
      en: 'choose another colour for the series',
      'pt-BR': 'escolha outra cor para a série',
      es: 'elija otro color para la serie',
    },
    severity: 'warning',
  },
  logo_format: {
    message: {
      en: 'the logo is neither a PNG nor an SVG as base64 data URL',
      'pt-BR': 'o logotipo não é um PNG nem um SVG em data URL base64',
      es: 'el logotipo no es un PNG ni un SVG en data URL base64',
    },
    hint: PNG_OR_SVG,
  },
  logo_png: {
    message: {
      en: 'the logo says it is a PNG, but its bytes are not',
      'pt-BR': 'o logotipo diz ser um PNG, mas os bytes não são',
      es: 'el logotipo dice ser un PNG, pero sus bytes no lo son',
    },
    hint: {
      en: 'export it again as PNG',
      'pt-BR': 'exporte-o de novo como PNG',
      es: 'expórtelo de nuevo como PNG',
    },
  },
  logo_large: {
    message: {
      en: 'the logo is {width} × {height} pixels; at most {most} a side are used',
      'pt-BR': 'o logotipo tem {width} × {height} pixels; são usados no máximo {most} por lado',
      es: 'el logotipo tiene {width} × {height} píxeles; se usan como máximo {most} por lado',
    },
    hint: { en: 'export it smaller', 'pt-BR': 'exporte-o menor', es: 'expórtelo más pequeño' },
  },
  logo_svg_broken: {
    message: {
      en: 'the logo is not a well-formed SVG (at character {at})',
      'pt-BR': 'o logotipo não é um SVG bem formado (no caractere {at})',
      es: 'el logotipo no es un SVG bien formado (en el carácter {at})',
    },
    hint: PNG_OR_SVG,
  },
  logo_svg_element: {
    message: {
      en: 'the logo has an element that is not allowed: {element}',
      'pt-BR': 'o logotipo tem um elemento não permitido: {element}',
      es: 'el logotipo tiene un elemento no permitido: {element}',
    },
    hint: PNG_OR_SVG,
  },
  logo_svg_attribute: {
    message: {
      en: 'the logo has an attribute that is not allowed: {attribute}',
      'pt-BR': 'o logotipo tem um atributo não permitido: {attribute}',
      es: 'el logotipo tiene un atributo no permitido: {attribute}',
    },
    hint: PNG_OR_SVG,
  },
} as const satisfies Record<string, ProblemWords>;
