import type { ProblemWords } from '../../base/define-problems.ts';

/** What may be wrong with a formula. Each of these problems carries `start` and `end` in the formula's text. */
export const formulaWords = {
  formula_empty: {
    message: {
      en: 'the formula is empty',
      'pt-BR': 'a fórmula está vazia',
      es: 'la fórmula está vacía',
    },
    hint: {
      en: 'write a name, a number or a calculation, for example [price] * [quantity]',
      'pt-BR': 'escreva um nome, um número ou um cálculo, por exemplo [preço] * [quantidade]',
      es: 'escriba un nombre, un número o un cálculo, por ejemplo [precio] * [cantidad]',
    },
  },
  formula_too_long: {
    message: {
      en: 'the formula is too big ({size}); the most is {most}',
      'pt-BR': 'a fórmula é grande demais ({size}); o máximo é {most}',
      es: 'la fórmula es demasiado grande ({size}); el máximo es {most}',
    },
    hint: {
      en: 'split it into several calculated fields',
      'pt-BR': 'divida-a em vários campos calculados',
      es: 'divídala en varios campos calculados',
    },
  },
  formula_character: {
    message: {
      en: 'the character {character} has no meaning in a formula',
      'pt-BR': 'o caractere {character} não tem significado em uma fórmula',
      es: 'el carácter {character} no tiene significado en una fórmula',
    },
    hint: {
      en: "put names with spaces or signs in brackets: [unit price]; put text in single quotes: 'month'",
      'pt-BR':
        "coloque nomes com espaços ou sinais entre colchetes: [preço unitário]; coloque textos entre aspas simples: 'mês'",
      es: "ponga los nombres con espacios o signos entre corchetes: [precio unitario]; ponga los textos entre comillas simples: 'mes'",
    },
  },
  formula_unclosed: {
    message: {
      en: 'this {what} is opened and never closed',
      'pt-BR': 'este trecho é aberto com {what} e nunca é fechado',
      es: 'este fragmento se abre con {what} y nunca se cierra',
    },
    hint: {
      en: 'add the closing sign',
      'pt-BR': 'acrescente o sinal de fechamento',
      es: 'agregue el signo de cierre',
    },
  },
  formula_expected: {
    message: {
      en: 'something else was expected here than {found}',
      'pt-BR': 'aqui era esperada outra coisa, não {found}',
      es: 'aquí se esperaba otra cosa, no {found}',
    },
    hint: {
      en: 'expected: {expected}',
      'pt-BR': 'esperado: {expected}',
      es: 'se esperaba: {expected}',
    },
  },
  formula_unknown_name: {
    message: {
      en: 'there is nothing called {name} here',
      'pt-BR': 'não há nada chamado {name} aqui',
      es: 'aquí no hay nada llamado {name}',
    },
    hint: {
      en: 'names that exist here: {names}',
      'pt-BR': 'nomes que existem aqui: {names}',
      es: 'nombres que existen aquí: {names}',
    },
  },
  formula_unknown_name_near: {
    message: {
      en: 'there is nothing called {name} here',
      'pt-BR': 'não há nada chamado {name} aqui',
      es: 'aquí no hay nada llamado {name}',
    },
    hint: {
      en: 'did you mean {nearest}?',
      'pt-BR': 'você quis dizer {nearest}?',
      es: '¿quiso decir {nearest}?',
    },
  },
  formula_unknown_function: {
    message: {
      en: 'there is no function {name}',
      'pt-BR': 'não existe a função {name}',
      es: 'no existe la función {name}',
    },
    hint: {
      en: 'the nearest one is {nearest}; all functions: {names}',
      'pt-BR': 'a mais parecida é {nearest}; todas as funções: {names}',
      es: 'la más parecida es {nearest}; todas las funciones: {names}',
    },
  },
  formula_arguments: {
    message: {
      en: '{name} was given {count|value|values}',
      'pt-BR': '{name} recebeu {count|valor|valores}',
      es: '{name} recibió {count|valor|valores}',
    },
    hint: {
      en: 'write it as {usage}',
      'pt-BR': 'escreva assim: {usage}',
      es: 'escríbala así: {usage}',
    },
  },
  formula_type: {
    message: {
      en: '{name} cannot take {found} here',
      'pt-BR': '{name} não aceita {found} aqui',
      es: '{name} no acepta {found} aquí',
    },
    hint: {
      en: 'it needs {expected}; number(…), text(…) and date(…) convert',
      'pt-BR': 'precisa de {expected}; number(…), text(…) e date(…) convertem',
      es: 'necesita {expected}; number(…), text(…) y date(…) convierten',
    },
  },
  formula_literal: {
    message: {
      en: '{name} needs a written value here, not a calculation',
      'pt-BR': '{name} precisa aqui de um valor escrito, não de um cálculo',
      es: '{name} necesita aquí un valor escrito, no un cálculo',
    },
    hint: {
      en: 'allowed: {allowed}',
      'pt-BR': 'permitido: {allowed}',
      es: 'permitido: {allowed}',
    },
  },
  formula_result: {
    message: {
      en: 'the formula gives {found}',
      'pt-BR': 'a fórmula resulta em {found}',
      es: 'la fórmula da {found}',
    },
    hint: {
      en: 'here it must give {expected}',
      'pt-BR': 'aqui ela precisa resultar em {expected}',
      es: 'aquí debe dar {expected}',
    },
  },
} as const satisfies Record<string, ProblemWords>;
