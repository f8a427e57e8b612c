import { required } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { axisFor, cartesianFigure } from '../../chart/cartesian.ts';
import type { Lane } from '../../chart/cartesian.ts';
import { fieldOf } from '../../chart/field.ts';
import type { Field } from '../../chart/field.ts';
import { addsUp } from '../../chart/portion.ts';
import { courseReading } from '../../chart/reading.ts';
import type { Scope } from '../../scope.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askArea } from './ask.ts';
import type { AreaBlock } from './schema.ts';
import { canStack, stackOf } from './stack.ts';

/** Areas over time. */
export const area: BlockPart<AreaBlock> = { ask: askArea, figure: areaFigure, fit: fitQuery };

/** Areas that an eye can tell apart, beside one of others. */
const MOST_AREAS = 5;

function areaFigure(block: AreaBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of an area block');
  const { kpis } = block.query;
  const nothing = emptiness(answer, kpis, scope);
  if (nothing !== null) return nothing;
  const whole = fieldOf(answer, { kpis }, scope);
  const isStack = addsUp(kpis, scope) && canStack(whole);
  const field = isStack ? stackOf(whole, orderOf(block, scope), scope.style.language) : whole;
  const lanes = field.tracks.map((track, index): Lane => {
    const axis = axisFor(track, field.tracks);
    return {
      track,
      shape: isStack ? 'area' : 'line',
      axis,
      stack: isStack ? axis : null,
      color: track.meaning ?? index,
    };
  });
  const reading = courseReading(toldField(field, isStack), scope.style);
  return drawn(cartesianFigure({ answer, field, lanes, reading }, scope));
}

function orderOf({ query }: AreaBlock, { vocabulary }: Scope) {
  const keepsOrder = vocabulary.dimensions.get(query.dimensions[0] ?? '')?.order === 'members';
  return { most: query.limit ?? MOST_AREAS, keepsOrder };
}

/** Areas of one measure are told by the largest ones; the whole is the height that they make. */
function toldField(field: Field, isStack: boolean): Field {
  return isStack ? { ...field, tracks: field.tracks.slice(0, 2) } : field;
}
