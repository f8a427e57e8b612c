import { useEffect, useState } from 'react';
import { timeLeft } from './time-left.ts';

/** Milliseconds between two guesses. */
const EVERY = 2000;

/** About how many minutes something takes until its progress is whole, counted since it is looked at; null = unknown. */
export function useTimeLeft(progress: number | null): number | null {
  const [beganAt] = useState(() => Date.now());
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    const guess = (): void => setMinutes(timeLeft(Date.now() - beganAt, progress));
    const timer = setInterval(guess, EVERY);
    return () => clearInterval(timer);
  }, [beganAt, progress]);
  return minutes;
}
