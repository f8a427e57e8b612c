import { encode } from 'uqr';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import css from './me.module.css';

/** A text as a QR code, drawn here: a secret is shown to nobody else for it. */
export function QrCode({ text }: { text: string }) {
  const words = usePeopleWords();
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={css['qr']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={words.secondQr}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
