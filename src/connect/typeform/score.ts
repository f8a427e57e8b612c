/** Which question of a form gives its score, and what kind of survey that makes it. */
import { plainName } from '../recognised-fields.ts';
import { isTicket } from './hidden.ts';
import type { Form, Question } from './forms.ts';

export type Scale = { min: number; max: number };

/** The kind of survey that a form is, as the model has them. `custom` = nothing in it is a score of those kinds. */
export type SurveyKind = 'nps_rel' | 'nps_tx' | 'csat' | 'ces' | 'custom';

export type Scored = { kind: SurveyKind; question: string | null; scale: Scale | null };

const RECOMMEND = /\b(recommend|recomend|indicar|indicaria)/;
const EFFORT = /\b(easy|effort|facil|facilidade|facilidad|esforco|esfuerzo)/;
const SATISFIED =
  /\b(satisf|happy|avalia|califi|calificar|nota|atendimento|atencion|experience|experiencia)/;

/** The lowest and highest answer of a question on a scale; null where it has none. */
export function scaleOf({ type, properties }: Question): Scale | null {
  const steps = properties?.steps ?? null;
  switch (type) {
    case 'nps':
      return { min: 0, max: 10 };
    case 'rating':
      return { min: 1, max: steps ?? 5 };
    case 'opinion_scale': {
      const min = properties?.start_at_one === true ? 1 : 0;
      return { min, max: min + (steps ?? 11) - 1 };
    }
    default:
      return null;
  }
}

/**
 * What a form asks for. A question of type NPS, or from 0 to 10 whether somebody would recommend, is NPS: about a
 * ticket where the form knows one, else about the relationship. Effort and satisfaction are told by their words, and
 * stars without words are satisfaction.
 */
export function scoreOf({ questions, hidden }: Pick<Form, 'questions' | 'hidden'>): Scored {
  const scaled = questions.flatMap((question) => {
    const scale = scaleOf(question);
    return scale === null ? [] : [{ question, scale, words: plainName(question.title) }];
  });
  const nps =
    scaled.find(({ question }) => question.type === 'nps') ??
    scaled.find(({ scale, words }) => isToTen(scale) && RECOMMEND.test(words));
  if (nps !== undefined)
    return {
      kind: hidden.some(isTicket) ? 'nps_tx' : 'nps_rel',
      question: nps.question.id,
      scale: nps.scale,
    };
  const ces = scaled.find(({ words }) => EFFORT.test(words));
  if (ces !== undefined) return { kind: 'ces', question: ces.question.id, scale: ces.scale };
  const csat =
    scaled.find(({ words }) => SATISFIED.test(words)) ??
    scaled.find(({ question }) => question.type === 'rating');
  if (csat !== undefined) return { kind: 'csat', question: csat.question.id, scale: csat.scale };
  const [any] = scaled;
  return { kind: 'custom', question: any?.question.id ?? null, scale: any?.scale ?? null };
}

function isToTen({ min, max }: Scale): boolean {
  return min === 0 && max === 10;
}
